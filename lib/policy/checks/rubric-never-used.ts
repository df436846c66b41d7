// Rubrics, and no place where a kind may be kept that is judged by one.
import { kinds as allKinds } from '#lib/judgment/kinds/index.ts';
import { defineCheck } from '#lib/policy/checks/define.ts';

const byRubric = allKinds.filter(({ isByRubric }) => isByRubric);

export const rubricNeverUsed = defineCheck({
  name: 'rubric-never-used',
  against: 'cannot-match',
  find: ({ draft: { rubrics, sites, elsewhere } }) =>
    rubrics.length === 0 ||
    [...sites, elsewhere].some(
      ({ level, kinds }) => level !== 'off' && (!kinds || byRubric.some(({ name }) => kinds.includes(name))),
    )
      ? []
      : [
          {
            words: `Nobody can judge by a rubric: the kind ${byRubric.map(({ word }) => word.toLowerCase()).join(', ')} may be kept nowhere. Allow it, or take the rubrics out.`,
            part: 'rubrics',
          },
        ],
});
