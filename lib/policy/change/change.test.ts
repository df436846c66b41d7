// A change of policy in words: which sentences there are, and that nothing that allows more ever goes unsaid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange } from '#lib/policy/change/describe.ts';
import { limitsOf, meet } from '#lib/policy/limits.ts';
import type { Ceiling } from '#lib/policy/policy.ts';
import { results } from '#lib/policy/rules/define.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { anyDraft, anyPage, anyPolicy, samplePolicy } from '#tests/harness/policies.ts';

const said = (before: Ceiling | undefined, after: Ceiling): string[] =>
  describeChange(before, after).map(({ words, is }) => `${is}: ${words}`);
const sample = samplePolicy();

describe('a change of policy', () => {
  it('says nothing where nothing changes, whatever version and day it has', () => {
    expect(said(sample, samplePolicy({ version: 2, notAfter: '2100-01-01' }))).toEqual([]);
    fc.assert(
      fc.property(anyPolicy, (any) => {
        expect(describeChange(any, any)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, Ceiling, Ceiling, string[]]>([
    [
      'a site that is left alone from now on',
      { elsewhere: { level: 'capture' } },
      { elsewhere: { level: 'capture' }, sites: [{ matches: ['https://a.example/*'], level: 'off' }] },
      ['tighter: On https://a.example/* nothing is captured: the tool is left alone.'],
    ],
    [
      'marks on a site',
      { sites: [{ matches: ['https://a.example/*'], level: 'capture' }] },
      { sites: [{ matches: ['https://a.example/*'], level: 'marks' }] },
      [
        'looser: On https://a.example/* this is allowed now: keeping a judgment, and marks where one was kept. Before: keeping a judgment, when it is asked for.',
      ],
    ],
    [
      'a kind more and a field less',
      { elsewhere: { level: 'watch', kinds: ['decision'], required: ['rationale'] } },
      { elsewhere: { level: 'watch', kinds: ['decision', 'failure'] } },
      [
        'looser: Everywhere else failure may be kept as well.',
        'looser: Everywhere else the reason need not be filled in any more.',
      ],
    ],
    [
      'a purpose in other words',
      { purposes: [{ purpose: 'train-models', notice: 'To train.' }] },
      { purposes: [{ purpose: 'train-models', notice: 'To train, and to sell.' }] },
      [
        'looser: You may be asked to agree to: Train and evaluate models inside the organisation (“To train, and to sell.”).',
        'tighter: You are not asked any more to agree to: Train and evaluate models inside the organisation (“To train.”).',
      ],
    ],
    [
      'another recipient',
      { recipient: { name: 'Nordlicht' } },
      { recipient: { name: 'Sonnenhof', contact: 'x@sonnenhof.example' } },
      ['looser: What you agree to send goes to: Sonnenhof, x@sonnenhof.example.'],
    ],
    [
      'a cooling-off time that goes',
      { review: { coolingOffMinutes: 30 } },
      {},
      ['looser: Nothing waits for a cooling-off time.'],
    ],
    [
      'one that comes',
      {},
      { review: { coolingOffMinutes: 30 } },
      ['tighter: What you agree to waits 30 minutes before it is sent.'],
    ],
    [
      'a bound of days',
      { keeping: { endpointDays: 30 } },
      { keeping: { endpointDays: 31 } },
      ['looser: An agreement may run for 31 days at most.'],
    ],
    [
      'words that are no longer hidden, and others that are',
      { hiddenWords: ['Nordlicht'], alwaysHidden: ['email'] },
      { hiddenWords: ['Sonnenhof'] },
      [
        'looser: You may show again: an e-mail address.',
        'tighter: These words are always hidden: Sonnenhof.',
        'looser: These words are not hidden any more: Nordlicht.',
      ],
    ],
    [
      'a question that changed',
      { questions: sample.questions },
      { questions: [{ ...sample.questions[0]!, version: 2, answers: ['Pay', 'Hold'] }] },
      ['tighter: A question changed: “Pay this invoice now?” (Pay, Hold)'],
    ],
    [
      'a tool that is read otherwise',
      { tools: sample.tools },
      { tools: [] },
      ['tighter: These are not read any more as they were: ERP invoices.'],
    ],
  ])('says in words: %s', (_, before, after, words) => expect(said(before, after)).toEqual(words));

  it('[P2] names everything that a first policy may ask for as looser, so that it is seen before it holds', () => {
    const looser = describeChange(undefined, sample).filter(({ is }) => is === 'looser');
    expect(looser.map(({ part }) => part).toSorted()).toEqual(['lawfulBasis', 'purposes', 'recipient', 'tools']);
  });

  it('[P2] leaves nothing unsaid that allows more: without a looser sentence no draft on any page is judged more mildly', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, fc.boolean(), anyDraft, anyPage, (a, b, isNarrowed, draft, page) => {
        const before = { ...a, notAfter: '2030-06-30' };
        // Half of them narrowed, or two random ones would hardly ever be without a looser sentence.
        const after = isNarrowed
          ? {
              ...before,
              sites: [...a.sites, ...b.sites.map((rule) => ({ ...rule, level: 'off' as const }))],
              hiddenWords: ['Nordlicht', ...a.hiddenWords],
            }
          : { ...b, notAfter: '2030-06-30' };
        if (describeChange(before, after).some(({ is }) => is === 'looser')) return;
        const [wider, narrower] = [limitsOf(before), limitsOf(after)].map((limits) =>
          results.indexOf(weigh(limits, draft, page).result),
        );
        expect(narrower).toBeGreaterThanOrEqual(wider!);
      }),
      { numRuns: 2000 },
    );
  });

  it('[P2] marks as tighter alone what the meet with another policy does to it', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        // Of what a meet makes of the flat parts a document can be made again.
        const { alwaysHidden, hiddenWords, coolingOffMinutes, endpointDays, purposes } = meet(limitsOf(a), limitsOf(b));
        const after = {
          ...a,
          alwaysHidden: [...alwaysHidden],
          hiddenWords: [...hiddenWords],
          purposes: [...purposes!],
          keeping: { ...a.keeping, ...(endpointDays === null ? {} : { endpointDays }) },
          review: { coolingOffMinutes },
        };
        expect(describeChange(a, after).filter(({ is }) => is === 'looser')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
