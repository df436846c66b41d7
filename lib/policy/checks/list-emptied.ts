// A list that bounded something and is empty or gone: an empty one allows everything, which is seldom what emptying it means.
import { defineCheck, type Found } from '#lib/policy/checks/define.ts';
import type { Policy } from '#lib/policy/policy.ts';

const emptied = (was: readonly unknown[] | undefined, is: readonly unknown[] | undefined): boolean =>
  Boolean(was?.length) && !is?.length;

const atSites = (draft: Policy, before: Policy): Found[] =>
  draft.sites.flatMap(({ matches, level, kinds }, index) => {
    const same = before.sites.find((each) => each.matches.some((pattern) => matches.includes(pattern)));
    return level !== 'off' && same && emptied(same.kinds, kinds)
      ? [
          {
            words: `On ${matches.join(', ')} no kind is named any more, which allows every kind. Name those that you mean, or say that it is meant.`,
            part: `sites[${index}].kinds`,
          },
        ]
      : [];
  });

export const listEmptied = defineCheck({
  name: 'list-emptied',
  against: 'widens',
  find: ({ draft, before }) =>
    before
      ? [
          ...atSites(draft, before),
          ...(emptied(before.workFunctions, draft.workFunctions)
            ? [
                {
                  words:
                    'No kind of work is named any more, which allows any. Name those that you mean, or say that it is meant.',
                  part: 'workFunctions',
                },
              ]
            : []),
          ...(emptied(before.alwaysHidden, draft.alwaysHidden)
            ? [
                {
                  words: 'Nothing is always hidden any more. Choose what must stay hidden, or say that it is meant.',
                  part: 'alwaysHidden',
                },
              ]
            : []),
          ...(emptied(before.hiddenWords, draft.hiddenWords)
            ? [
                {
                  words: 'The list of hidden words is empty now. Write them again, or say that it is meant.',
                  part: 'hiddenWords',
                },
              ]
            : []),
        ]
      : [],
});
