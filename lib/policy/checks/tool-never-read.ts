// A tool described as data whose pages are all left alone: its description would never be used.
import { defineCheck } from '#lib/policy/checks/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { allowedAt } from '#lib/policy/place-of.ts';
import { sampleAddress } from '#lib/policy/sample-address.ts';

export const toolNeverRead = defineCheck({
  name: 'tool-never-read',
  against: 'cannot-match',
  find: ({ draft }) => {
    const limits = limitsOf(draft);
    return draft.tools.flatMap(({ title, matches }, index) =>
      matches.some((pattern) => allowedAt(limits, [sampleAddress(pattern)]).level !== 'off')
        ? []
        : [
            {
              words: `${title} is described, and nothing may be captured on its pages. Allow a site for it, or take the description out.`,
              part: `tools[${index}]`,
            },
          ],
    );
  },
});
