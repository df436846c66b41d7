// Judges one event by itself (rule O3): fingerprint, signature, recipient, expiry and form. What is known of the record comes later.
import { createHash } from 'node:crypto';
import { base64url } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import type { SentConsent } from '#lib/judgment/consent.ts';
import { type Judgment, judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { refusedBy } from '#lib/policy/refused.ts';
import { event, type EventType } from '#lib/wire/events.ts';
import { limits } from '#lib/wire/limits.ts';
import type { RecordProblem } from '#lib/wire/problems.ts';

/** One event after its own check. With a problem it may still prove to be a duplicate or gone. */
export interface Arrived {
  id: string;
  type: EventType;
  /** The bytes, once their fingerprint is the one that was agreed to. */
  content?: { hash: string; text: string };
  consent?: SentConsent;
  problem?: { code: RecordProblem; detail?: string };
}

/** What events are judged by. */
export interface Measure {
  /** Thumbprint of our root, and the origins that are ours. */
  root: string;
  origins: readonly string[];
  /** By our clock (invariant I13). */
  today: string;
  /** Record versions that are taken. */
  schemas: { min: number; max: number };
  /** Keys of the contributor's devices that were not removed, by thumbprint. */
  deviceKeys: ReadonlyMap<string, CryptoKey>;
  /** The policy in force here; as wide as the product is before one was published. */
  bounds: Limits;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

const isSigned = ({ sig, ...terms }: SentConsent, key: CryptoKey): Promise<boolean> => {
  const bytes = new TextEncoder().encode(canonical(terms));
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(base64url.decode(sig)), bytes);
};

/** What is wrong with a consent, if anything. */
const consentProblem = async (consent: SentConsent, measure: Measure): Promise<RecordProblem | undefined> => {
  const key = measure.deviceKeys.get(consent.deviceKey);
  if (!key || !(await isSigned(consent, key))) return 'bad-signature';
  const { endpoint, root } = consent.audience;
  if (root !== measure.root || !measure.origins.includes(endpoint)) return 'wrong-audience';
  return consent.expiresOn < measure.today ? 'consent-expired' : undefined;
};

/** The record that a payload is whose fingerprint is right, or what is wrong with it. */
const readRecord = (payload: Record<string, unknown>, text: string, { schemas }: Measure): Judgment | RecordProblem => {
  const { schema, kind } = payload;
  if (typeof schema === 'number' && schema > schemas.max) return 'schema-too-new';
  if (typeof schema === 'number' && schema < schemas.min) return 'schema-too-old';
  const { data } = judgment.safeParse(payload);
  if (!data || canonical(data) !== text) return 'malformed-event';
  if (typeof kind !== 'string' || !kindNamed(kind)) return 'unknown-kind';
  return isComplete(data) ? data : 'incomplete';
};

const textOf = (payload: unknown): string | undefined => {
  try {
    return canonical(payload);
  } catch {
    return undefined;
  }
};

/** The record and act that an event names, or nothing when no outcome could be matched to it. */
export const namedBy = (raw: unknown): Pick<Arrived, 'id' | 'type'> | undefined => {
  const { subject, type } = (raw ?? {}) as { subject?: unknown; type?: unknown };
  const named = event.options.find(({ shape }) => shape.type.value === type);
  return named && named.shape.subject.safeParse(subject).success
    ? { id: subject as string, type: named.shape.type.value }
    : undefined;
};

/** Judges one event whose record and act are known. Never throws. */
export const verify = async (raw: unknown, named: Pick<Arrived, 'id' | 'type'>, measure: Measure): Promise<Arrived> => {
  const refused = (code: RecordProblem, more: Partial<Arrived> = {}, detail?: string): Arrived => ({
    ...named,
    ...more,
    problem: { code, ...(detail === undefined ? {} : { detail }) },
  });
  // Whose record it is, the proof of the request says. What a newer device may tell besides must not keep anything from being erased.
  if (named.type === 'consent.withdrawn') return named;
  const { data } = event.safeParse(raw);
  if (!data || data.type === 'consent.withdrawn') return refused('malformed-event');
  const { consent } = data.data;
  if (consent.recordId !== data.subject) return refused('malformed-event');
  if (data.type === 'consent.renewed') {
    const problem = await consentProblem(consent, measure);
    if (problem) return refused(problem, { consent });
    const words = refusedBy(measure.bounds, { ...consent, today: measure.today });
    return words === undefined ? { ...named, consent } : refused('policy-changed', { consent }, words);
  }
  // The text as it arrived, not a parsed copy: parsing may drop what the fingerprint covers.
  const payload = (raw as { data: { payload: Record<string, unknown> } }).data.payload;
  const text = textOf(payload);
  if (text === undefined) return refused('malformed-event');
  if (Buffer.byteLength(text) > limits.payload) return refused('too-large');
  const hash = sha256(text);
  if (hash !== consent.hash) return refused('hash-mismatch');
  if (payload['id'] !== data.subject) return refused('malformed-event');
  const record = (await consentProblem(consent, measure)) ?? readRecord(payload, text, measure);
  const content = { hash, text };
  if (typeof record === 'string') return refused(record, { content, consent });
  const { kind, case: about } = record;
  const words = refusedBy(measure.bounds, { ...consent, record: { kind, tool: about.tool }, today: measure.today });
  return words === undefined ? { ...named, content, consent } : refused('policy-changed', { content, consent }, words);
};
