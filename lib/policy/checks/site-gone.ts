// A site that was narrower than what holds elsewhere and is not named any more: its pages would be wider without a word about them.
import { defineCheck } from '#lib/policy/checks/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { allowedAt, isAtLeast, type Allowed } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

const isWider = (now: Allowed, then: Allowed): boolean =>
  !isAtLeast(then.level, now.level) ||
  (now.level !== 'off' && then.kinds !== null && (now.kinds === null || now.kinds.some((kind) => !then.kinds!.includes(kind))));

export const siteGone = defineCheck({
  name: 'site-gone',
  against: 'widens',
  find: ({ draft, before }) => {
    if (!before) return [];
    const [now, then] = [limitsOf(draft), limitsOf(before)];
    const named = new Set(draft.sites.flatMap(({ matches }) => matches));
    return before.sites
      .flatMap(({ matches }) => matches)
      .filter((pattern) => !named.has(pattern))
      .filter((pattern) => isWider(allowedAt(now, [sampleAddress(pattern)]), allowedAt(then, [sampleAddress(pattern)])))
      .map((pattern) => ({
        words: `${pattern} is not named any more, and what holds there now allows more than before. Name it again, or say that it is meant.`,
        part: 'sites',
      }));
  },
});
