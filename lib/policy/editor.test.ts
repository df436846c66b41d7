// What the editor stands on: sections as JSON and back, patterns as people type them, and the simulator against the runtime.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPolicy } from '#lib/policy/blank.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { wrongPattern } from '#lib/policy/match-pattern.ts';
import { patternsFrom } from '#lib/policy/pattern-from.ts';
import { policy } from '#lib/policy/policy.ts';
import { sectionOf, sections, sectionText, withSection } from '#lib/policy/sections.ts';
import { simulate } from '#lib/policy/simulate.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { anyDraft, anyPage, anyPolicy, samplePolicy } from '#tests/harness/policies.ts';
import { runs } from '#tests/harness/runs.ts';

describe('sections', () => {
  it('hold every part of a policy once', () => {
    expect(sections.flatMap(({ parts }) => [...parts]).toSorted()).toEqual(Object.keys(policy.shape).toSorted());
    expect(sectionOf('sites[1].kinds')).toBe('sites');
    expect(sectionOf('review.coolingOffMinutes')).toBe('reviews');
    expect(sectionOf('autoConsent')).toBe('version');
  });

  it('come back from their JSON as they were, whatever the policy', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (one, other) => {
        let draft = other;
        for (const { name } of sections) {
          const read = withSection(draft, name, sectionText(one, name));
          draft = 'draft' in read ? read.draft : expect.fail(read.wrong.join());
        }
        expect(draft).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('refuse what is no such section, by its place, and change nothing', () => {
    const draft = samplePolicy();
    const wrong = (text: string) => withSection(draft, 'keeping', text);
    expect(wrong('{')).toMatchObject({ wrong: [expect.stringMatching(/^The text: not JSON/)] });
    expect(wrong('{"keeping": {"deviceDays": 0}}')).toMatchObject({ wrong: [expect.stringMatching(/^keeping\.deviceDays: /)] });
    expect(wrong('{"keeping": {}, "autoConsent": true}')).toEqual({ wrong: ['autoConsent: there is no such field'] });
    expect(wrong('{"keeping": {}, "sites": []}')).toEqual({ wrong: ['sites: there is no such field'] });
  });

  it('take away what the JSON leaves out and may be left out', () => {
    const read = withSection(samplePolicy({ reminders: 'quiet' }), 'reviews', '{"review": {}}');
    expect(read).toMatchObject({ draft: { review: {} } });
    expect('draft' in read && 'reminders' in read.draft).toBe(false);
  });
});

it.each([
  ['erp.example', ['https://erp.example/*']],
  ['ERP.example/invoices/*', ['https://erp.example/invoices/*']],
  ['http://localhost:3000', ['http://localhost/*']],
  ['*://*.erp.example/i/*  erp.example,erp.example', ['*://*.erp.example/i/*', 'https://erp.example/*']],
  [' ', []],
])('%s is understood as a pattern', (typed, patterns) => {
  expect(patternsFrom(typed)).toEqual(patterns);
  for (const each of patterns) expect(wrongPattern(each)).toBeUndefined();
});

it('a policy begins a year before it ends, on a day that there is', () => {
  expect(blankPolicy('2028-02-29').notAfter).toBe('2029-02-28');
  expect(blankPolicy('2026-11-29').notAfter).toBe('2027-11-29');
});

it('[P3] the simulator says of 1,000 drafts, of 10,000 in the long run, on pages what the runtime says', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      anyPolicy,
      fc.array(fc.tuple(anyDraft, anyPage), { minLength: 10, maxLength: 10 }),
      (now, next, triples) => {
        const limits = { inForce: limitsOf(now), draft: limitsOf(next) };
        const samples = triples.map(([draft, { addresses }], at) => ({ id: `${at}`, name: '', address: addresses[0], draft }));
        for (const { sample, inForce, draft, isOther } of simulate(samples, limits)) {
          const page = { addresses: [sample.address] };
          const [one, other] = [weigh(limits.inForce, sample.draft, page), weigh(limits.draft, sample.draft, page)];
          expect(JSON.stringify([inForce, draft])).toBe(JSON.stringify([one, other]));
          if (!isOther) expect(one.result).toBe(other.result);
        }
      },
    ),
    { numRuns: runs(100, 1000) },
  );
});
