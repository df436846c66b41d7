// Weighing: each rule by its own cases, that the strictest wins, and the laws of what is in force over many policies.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { draftOf } from '#lib/policy/draft-of.ts';
import { inForce, inForceUnder } from '#lib/policy/in-force.ts';
import { limitsOf, meet, nothing, unbounded, unseen, type Limits } from '#lib/policy/limits.ts';
import { ceiling, policy, type Ceiling } from '#lib/policy/policy.ts';
import { results, type Draft, type Page } from '#lib/policy/rules/define.ts';
import { rules } from '#lib/policy/rules/index.ts';
import { together } from '#lib/policy/together.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { anyDraft, anyPage, anyPolicy, samplePolicy } from '#tests/harness/policies.ts';
import { runs } from '#tests/harness/runs.ts';

interface Case {
  policy: Ceiling & { notAfter?: string };
  /** A second document; both are in force. */
  other?: Ceiling;
  draft: Draft;
  page: string[];
  result?: string;
  says?: string;
}

const pageOf = (addresses: readonly string[]): Page => ({
  addresses: addresses.map((each) => (each === '' ? undefined : new URL(each))),
});

describe.each(rules)('the rule $name', ({ name, part }) => {
  const folder = `lib/policy/rules/cases/${name}`;
  const cases = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Case] as const);

  it('has cases of both sorts, and a slot that a policy has', () => {
    expect(cases.filter(([file]) => file.startsWith('ok.')).length).toBeGreaterThan(0);
    expect(cases.filter(([file]) => file.startsWith('ng.')).length).toBeGreaterThan(0);
    expect(Object.keys(policy.shape)).toContain(/^\w+/.exec(part)![0]);
  });

  it.each(cases)('%s', (file, { policy: { notAfter, ...said }, other, draft, page, result, says }) => {
    const limits = { ...limitsOf(ceiling.parse(said)), notAfter: notAfter ?? null };
    const verdict = weigh(other ? meet(limits, limitsOf(ceiling.parse(other))) : limits, draft, pageOf(page));
    const reason = verdict.reasons.find(({ rule }) => rule === name);
    if (file.startsWith('ok.')) return expect(reason).toBeUndefined();
    expect(reason).toMatchObject({ result, words: expect.stringContaining(says!), part });
    // A person reads it: a sentence that begins and ends like one.
    expect(reason!.words).toMatch(/^[A-Z“].*[.:?]$/);
  });
});

const strictness = (limits: Limits, draft: Draft, page: Page): number => results.indexOf(weigh(limits, draft, page).result);
const anyLimits = fc.oneof(
  { arbitrary: anyPolicy.map(limitsOf), weight: 10 },
  { arbitrary: fc.tuple(anyPolicy, anyPolicy).map(([a, b]) => meet(limitsOf(a), limitsOf(b))), weight: 4 },
  { arbitrary: fc.constantFrom(unbounded, unseen, nothing), weight: 1 },
);

// Ten thousand documents in the long run of the faults.

describe('what is weighed', () => {
  it('gives the strictest reason first, and says which rule and why', () => {
    const page = pageOf(['https://redmine.example/issues/7']);
    const draft: Draft = { kind: 'failure', rationale: 'Nordlicht', words: ['Nordlicht'], workFunction: null };
    const { result, reasons } = weigh(limitsOf(samplePolicy()), draft, page);
    expect(result).toBe('refused');
    expect(reasons.map(({ rule }) => rule)).toEqual(['kind-allowed', 'fields-required', 'words-hidden', 'question-asked']);
  });

  it('is a judgment with every text that would leave', () => {
    const judgment = sampleJudgment(0);
    const { words, kind } = draftOf(judgment);
    expect(kind).toBe(judgment.kind);
    expect(words).toContain(judgment.body.verdict.rationale);
    expect(words).toContain(judgment.case.text);
    expect(words).not.toContain(judgment.salt);
  });
});

describe('what is in force', () => {
  it('[P2] is the same whichever comes first, comes twice, or is put together first', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, anyLimits, (a, b, c) => {
        expect(meet(a, a)).toEqual(a);
        expect(meet(a, b)).toEqual(meet(b, a));
        expect(meet(meet(a, b), c)).toEqual(meet(a, meet(b, c)));
        expect(meet(a, unbounded)).toEqual(a);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('[P2] is never wider than any of its parts, for any draft on any page', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, anyDraft, anyPage, (a, b, draft, page) => {
        const both = strictness(meet(a, b), draft, page);
        expect(both).toBeGreaterThanOrEqual(strictness(a, draft, page));
        expect(both).toBeGreaterThanOrEqual(strictness(b, draft, page));
      }),
      { numRuns: runs(600, 10_000) },
    );
  });

  it('[I9] is never wider than the acknowledged, the current and the managed one, each by itself', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, anyPolicy, anyDraft, anyPage, (acknowledged, current, managed, draft, page) => {
        const { format: _f, version: _v, notAfter: _n, organisation: _o, ...bound } = managed;
        const limits = inForceUnder({ is: 'set', settings: { ceiling: bound } }, { acknowledged, current });
        const found = strictness(limits, draft, page);
        for (const each of [{ ...limitsOf(acknowledged), notAfter: null }, limitsOf(current), limitsOf(bound)])
          expect(found).toBeGreaterThanOrEqual(strictness(each, draft, page));
      }),
      { numRuns: runs(400, 10_000) },
    );
  });

  it('[P2] of several organisations is for capture never wider than any of them, in whichever order', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, anyLimits, anyDraft, anyPage, (a, b, c, draft, page) => {
        const all = together([a, b, c]);
        expect(together([c, a, b])).toEqual(all);
        expect(together([together([a, b]), c])).toEqual(all);
        expect(together([a])).toEqual(a);
        // What may be named is the recipient's to say, when it is agreed to.
        const { workFunction: _work, ...captured } = draft;
        for (const each of [a, b, c])
          expect(strictness(all, captured, page)).toBeGreaterThanOrEqual(strictness(each, captured, page));
        const names = (some: Limits): string[] => some.tools?.map(({ name }) => name) ?? [];
        expect(new Set(names(all))).toEqual(new Set([a, b, c].flatMap(names)));
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('[P2] allows no agreement before the first policy was seen, and all capture that it allows', () => {
    const page = pageOf(['https://redmine.example/issues/7']);
    const limits = inForce({ current: samplePolicy() });
    expect(weigh(limits, {}, page).result).toBe('captured');
    const agreement = { purposes: ['run-organisation'] as const, days: 30, today: '2026-11-29', minutesAgo: 60 };
    expect(weigh(limits, { agreement }, page).result).toBe('refused');
    const seen = inForce({ current: samplePolicy(), acknowledged: samplePolicy() });
    expect(weigh(seen, { agreement }, page).result).toBe('captured');
  });
});
