// A site that another one overrules everywhere: the strictest holds, so what it allows would never apply. Admins expect the opposite, that the
// narrower pattern wins.
import { defineCheck } from '#lib/policy/checks/define.ts';
import { isAtLeast } from '#lib/policy/place-of.ts';
import { isCovered } from '#lib/policy/watched-pages.ts';

export const siteOverruled = defineCheck({
  name: 'site-overruled',
  against: 'cannot-match',
  find: ({ draft: { sites } }) =>
    sites.flatMap(({ matches, level }, index) => {
      const over = matches.map((pattern) =>
        sites
          .filter((other) => !isAtLeast(other.level, level))
          .flatMap((other) => other.matches)
          .find((wide) => isCovered(pattern, wide)),
      );
      return over.some((wide) => wide === undefined)
        ? []
        : [
            {
              words: `${matches.join(', ')} lies within ${[...new Set(over)].join(', ')}, which allows less, and the strictest holds: what is allowed here never applies. Narrow the other one, or allow no more here than there.`,
              part: `sites[${index}].level`,
            },
          ];
    }),
});
