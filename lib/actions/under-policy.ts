// What a policy says of a record that is about to be agreed to or sent, and the text that would leave under it.
import { located } from '#lib/actions/located.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { draftOf } from '#lib/policy/draft-of.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { Agreement, Page } from '#lib/policy/rules/define.ts';
import { weigh, type RuleReason } from '#lib/policy/weigh.ts';
import type { CompanionRow } from '#lib/store/db.ts';

/** Where it was made: by the address that stays here, else by the tool that the record names. */
const pageOf = ({ case: { tool } }: Judgment, companion: CompanionRow | undefined): Page => {
  const frame = companion?.frameAddress ? [located(companion.frameAddress)] : [];
  return { addresses: [located(companion?.address) ?? located(`https://${tool}/`), ...frame] };
};

/** Why it may not be agreed to now, the strictest reason first; none where it may. That an agreement waits for a time is no such reason. */
export const objections = (
  limits: Limits,
  judgment: Judgment,
  companion: CompanionRow | undefined,
  agreement?: Agreement,
): RuleReason[] =>
  weigh(limits, draftOf(judgment, agreement), pageOf(judgment, companion)).reasons.filter(
    ({ result, rule }) => (result === 'refused' || result === 'review') && rule !== 'cooling-off',
  );

/** Throws the sentence for the person where the policy does not let them agree now. */
export const checkPolicy = (...about: Parameters<typeof objections>): void => {
  const [first] = objections(...about);
  if (first) throw new Error(`${first.words} Nothing was sent, and the judgment is as it was.`);
};
