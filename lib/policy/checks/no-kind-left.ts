// Two sites that name one pattern and have no kind of judgment in common: the strictest holds, so nothing can be kept there.
import { defineCheck } from '#lib/policy/checks/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { allowedAt } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

export const noKindLeft = defineCheck({
  name: 'no-kind-left',
  against: 'locks-out',
  find: ({ draft }) => {
    const limits = limitsOf(draft);
    return draft.sites.flatMap(({ level, kinds, matches }, index) => {
      if (level === 'off' || !kinds) return [];
      const lost = matches.find((pattern) => allowedAt(limits, [sampleAddress(pattern)]).kinds?.length === 0);
      return lost === undefined
        ? []
        : [
            {
              words: `On ${lost} another site allows other kinds, and the two have none in common, so nothing can be kept there. Let them share a kind.`,
              part: `sites[${index}].kinds`,
            },
          ];
    });
  },
});
