// One pure function says what a policy makes of a draft on a page. The card, the review, sending, and the simulator of the editor all ask
// this one (rule P3).
import type { Limits } from '#lib/policy/limits.ts';
import { allowedAt, type Allowed } from '#lib/policy/place-of.ts';
import { results, type Draft, type Page, type Reason, type Result } from '#lib/policy/rules/define.ts';
import { rules } from '#lib/policy/rules/index.ts';

/** One reason, with the rule that gives it and where in the policy its slot is. */
export interface RuleReason extends Reason {
  rule: string;
  part: string;
}

/** captured: kept as it is · hidden: some of it is hidden in what leaves · review: it cannot leave yet · refused: not here, or not this. */
export interface Verdict {
  result: Result;
  /** Every rule that has something to say, the strictest first. */
  reasons: readonly RuleReason[];
  /** What holds at the page. */
  allowed: Allowed;
}

const strictness = ({ result }: { result: Result }): number => results.indexOf(result);

/** Weighs. The strictest reason wins; the same arguments give the same verdict. `allowed` is what holds at the page, where that is known otherwise. */
export const weigh = (
  limits: Limits,
  draft: Draft,
  page: Page,
  allowed: Allowed = allowedAt(limits, page.addresses),
): Verdict => {
  const reasons = rules
    .flatMap(({ name: rule, part, weigh: ask }) => {
      const reason = ask({ limits, draft, page, allowed });
      return reason ? [{ rule, part, ...reason }] : [];
    })
    .toSorted((a, b) => strictness(b) - strictness(a));
  return { result: reasons[0]?.result ?? 'captured', reasons, allowed };
};
