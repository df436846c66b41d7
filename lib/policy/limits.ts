// What is in force, in one normal form: what a policy, several, or none at all leave room for. Their meet is never wider than any of them.
// No library but the canonical form: a capture weighs an address by it before any schema is loaded.
import { canonical } from '#lib/judgment/canonical.ts';
import type { StandingQuestion } from '#lib/judgment/questions.ts';
import type { Rubric } from '#lib/judgment/rubrics.ts';
import type { Ceiling, AskedPurpose, LawfulBasis, Policy, Recipient } from '#lib/policy/policy.ts';
import type { Place, SiteRule } from '#lib/policy/places.ts';
import type { SiteDescription } from '#lib/policy/site.ts';

/** What one document says of places. Of several layers each must allow. */
export interface Layer {
  sites: readonly SiteRule[];
  elsewhere: Place;
}

/** Null where nothing bounds it: that is wider than any list. Lists are in order, without repetition. */
export interface Limits {
  layers: readonly Layer[];
  workFunctions: readonly string[] | null;
  questions: readonly StandingQuestion[];
  rubrics: readonly Rubric[];
  tools: readonly SiteDescription[] | null;
  alwaysHidden: readonly string[];
  hiddenWords: readonly string[];
  deviceDays: number | null;
  endpointDays: number | null;
  purposes: readonly AskedPurpose[] | null;
  /** Who may get it; none where two documents name different ones. */
  recipients: readonly Recipient[] | null;
  lawfulBases: readonly LawfulBasis[] | null;
  coolingOffMinutes: number;
  reminders: 'off' | 'quiet' | null;
  /** The last day on which all of it holds. */
  notAfter: string | null;
}

/** Without any document: as wide as the product is. */
export const unbounded: Limits = {
  layers: [],
  workFunctions: null,
  questions: [],
  rubrics: [],
  tools: null,
  alwaysHidden: [],
  hiddenWords: [],
  deviceDays: null,
  endpointDays: null,
  purposes: null,
  recipients: null,
  lawfulBases: null,
  coolingOffMinutes: 0,
  reminders: null,
  notAfter: null,
};

/** Nobody has seen a policy yet: nothing of what it would allow beyond the product’s own holds before it was seen. */
export const unseen: Limits = { ...unbounded, tools: [], purposes: [], recipients: [], lawfulBases: [] };

/** Nothing may be captured: what should bound it could not be read. */
export const nothing: Limits = { ...unseen, layers: [{ sites: [], elsewhere: { level: 'off' } }] };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In one order and without repetition, so that the same things are the same value. */
const sorted = <T>(entries: readonly T[]): T[] =>
  [...new Map(entries.map((entry) => [canonical(entry), entry]))].toSorted(([a], [b]) => byText(a, b)).map(([, entry]) => entry);

const placeOf = <P extends Place>(place: P): P => ({
  ...place,
  ...(place.kinds ? { kinds: place.kinds.toSorted(byText) } : {}),
  ...(place.required ? { required: place.required.toSorted(byText) } : {}),
});

const layerOf = ({ sites = [], elsewhere }: Pick<Ceiling, 'sites' | 'elsewhere'>): Layer[] =>
  sites.length === 0 && !elsewhere
    ? []
    : [
        {
          sites: sorted(sites.map((rule) => ({ ...placeOf(rule), matches: rule.matches.toSorted(byText) }))),
          elsewhere: placeOf(elsewhere ?? { level: 'watch' }),
        },
      ];

/** What a document leaves room for. Any part of one will do: what it leaves out it does not bound. */
export const limitsOf = (document: Ceiling & Partial<Pick<Policy, 'notAfter'>>): Limits => ({
  layers: layerOf(document),
  workFunctions: document.workFunctions?.length ? sorted(document.workFunctions) : null,
  questions: sorted(document.questions ?? []),
  rubrics: sorted(document.rubrics ?? []),
  tools: document.tools ? sorted(document.tools) : null,
  alwaysHidden: sorted(document.alwaysHidden ?? []),
  hiddenWords: sorted(document.hiddenWords ?? []),
  deviceDays: document.keeping?.deviceDays ?? null,
  endpointDays: document.keeping?.endpointDays ?? null,
  purposes: document.purposes ? sorted(document.purposes) : null,
  recipients: document.recipient ? [document.recipient] : null,
  lawfulBases: document.lawfulBasis ? [document.lawfulBasis] : null,
  coolingOffMinutes: document.review?.coolingOffMinutes ?? 0,
  reminders: document.reminders ?? null,
  notAfter: document.notAfter ?? null,
});

const both = <T>(a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null => {
  if (a === null || b === null) return a ?? b;
  const names = new Set(b.map((entry) => canonical(entry)));
  return a.filter((entry) => names.has(canonical(entry)));
};

/** All of either; of one thing the newest version, and of two that call themselves the same always the same one. */
const newest = <T extends { id: string; version: number }>(a: readonly T[], b: readonly T[]): T[] => {
  const kept = new Map<string, T>();
  for (const entry of sorted([...a, ...b])) {
    const known = kept.get(entry.id);
    if (!known || entry.version > known.version) kept.set(entry.id, entry);
  }
  return sorted([...kept.values()]);
};

const least = <T extends number | string>(a: T | null, b: T | null): T | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** What both leave room for. Idempotent, commutative, associative, and never wider than either (rule P2). */
export const meet = (a: Limits, b: Limits): Limits => ({
  layers: sorted([...a.layers, ...b.layers]),
  workFunctions: both(a.workFunctions, b.workFunctions),
  questions: newest(a.questions, b.questions),
  rubrics: newest(a.rubrics, b.rubrics),
  tools: both(a.tools, b.tools),
  alwaysHidden: sorted([...a.alwaysHidden, ...b.alwaysHidden]),
  hiddenWords: sorted([...a.hiddenWords, ...b.hiddenWords]),
  deviceDays: least(a.deviceDays, b.deviceDays),
  endpointDays: least(a.endpointDays, b.endpointDays),
  purposes: both(a.purposes, b.purposes),
  recipients: both(a.recipients, b.recipients),
  lawfulBases: both(a.lawfulBases, b.lawfulBases),
  coolingOffMinutes: Math.max(a.coolingOffMinutes, b.coolingOffMinutes),
  reminders: least(a.reminders, b.reminders),
  notAfter: least(a.notAfter, b.notAfter),
});
