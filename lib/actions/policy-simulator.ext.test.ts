// What the simulator of the editor shows is what the device does (rule P3): one pure function, and here the paths of the device beside it.
// 10,000 random policies, pages and drafts in the long run.
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure } from '#lib/actions/accept-disclosure.ts';
import { capture } from '#lib/actions/capture.ts';
import * as seldom from '#lib/actions/seldom.ts';
import { checkPolicy } from '#lib/actions/under-policy.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { draftOf } from '#lib/policy/draft-of.ts';
import { inForceUnder } from '#lib/policy/in-force.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import type { Draft } from '#lib/policy/rules/define.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import type { CompanionRow } from '#lib/store/db.ts';
import { putPolicyState } from '#lib/store/policy.ts';
import { anyDraft, anyPage, anyPolicy } from '#tests/harness/policies.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { runs } from '#tests/harness/runs.ts';

/** A judgment that says what a random draft says. */
const judgmentOf = ({ kind, workFunction = null, rationale = '', fields = {}, words = [], cannotJudge }: Draft): Judgment => {
  const sample = sampleJudgment();
  const { asked } = kindNamed(kind ?? sample.kind)!;
  const isAsked = ([name]: [string, unknown]): boolean => name in asked;
  return {
    ...sample,
    kind: kind ?? sample.kind,
    case: { ...sample.case, text: words.join(' '), asked: Object.fromEntries(Object.entries(fields).filter(isAsked)) as never },
    body: {
      ...sample.body,
      workFunction,
      verdict: {
        fields: Object.fromEntries(Object.entries(fields).filter((entry) => !isAsked(entry))) as never,
        rationale,
        ...(cannotJudge ? { cannotJudge } : {}),
      },
    },
  };
};

const opened = vi.fn<(about: { url: string }) => Promise<object>>(async () => ({}));
beforeEach(async () => {
  fakeBrowser.reset();
  opened.mockClear();
  await acceptDisclosure({ version: disclosure.version });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result: true }] });
  Object.assign(fakeBrowser.windows, { create: opened });
  // Files of one project share the storage of the extension.
  return () => fakeBrowser.reset();
});

it('[P3] shows what the device does: in capture, when agreeing, and in what leaves', { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyPolicy, anyDraft, anyPage, async (policy, draft, page) => {
      const [address] = page.addresses.filter((each) => each !== undefined);
      if (!address) return;
      const limits = limitsOf(policy);
      const url = (address as URL).href;
      const here = { addresses: [address] };

      // Capture: the small window comes up for what the simulator calls refused, with its very words.
      await putPolicyState({
        managed: { is: 'none' },
        managedSince: '2026-11-29',
        of: {},
        limits: inForceUnder({ is: 'none' }, { current: policy, acknowledged: policy }),
      });
      opened.mockClear();
      await capture({ id: 7, url }, '', { seldom: async () => seldom });
      const place = weigh(limits, {}, here).reasons.find(({ rule }) => rule === 'place-allowed');
      expect(opened.mock.calls.map(([about]) => decodeURIComponent(about.url.split('#')[1]!))).toEqual(
        place ? [place.words] : [],
      );

      // Agreeing: the device refuses with the simulator's first sentence, or not at all.
      const judgment = judgmentOf(draft);
      const companion = { address: url } as CompanionRow;
      const { reasons } = weigh(limits, draftOf(judgment, draft.agreement), here);
      const [first] = reasons.filter(
        ({ result, rule }) => (result === 'refused' || result === 'review') && rule !== 'cooling-off',
      );
      const tried = (): void => checkPolicy(limits, judgment, companion, draft.agreement);
      if (first) expect(tried).toThrow(first.words);
      else expect(tried).not.toThrow();

      // What leaves: hidden is what the simulator says is hidden.
      const { hidden } = payloadOf(judgment, undefined, limits.alwaysHidden, limits.hiddenWords);
      const rules = reasons.map(({ rule }) => rule);
      expect(rules.includes('words-hidden')).toBe(hidden.some(({ detector }) => detector === 'listed'));
      expect(rules.includes('always-hidden')).toBe(hidden.some(({ detector }) => limits.alwaysHidden.includes(detector)));
    }),
    { numRuns: runs(200, 10_000) },
  );
});
