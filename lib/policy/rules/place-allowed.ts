// Whether anything may be captured at this address at all.
import { defineRule } from '#lib/policy/rules/define.ts';

export const placeAllowed = defineRule({
  name: 'place-allowed',
  part: 'sites',
  weigh: ({ allowed: { level, pattern, kinds } }) => {
    if (level !== 'off') return undefined;
    if (kinds?.length === 0)
      return {
        result: 'refused',
        words: 'Your organisation allows no kind of judgment here. What you kept elsewhere is as it was.',
      };
    return {
      result: 'refused',
      words: pattern
        ? `Your organisation leaves ${pattern} alone, so nothing can be captured here.`
        : 'Your organisation names the tools to capture in, and this is none of them.',
    };
  },
});
