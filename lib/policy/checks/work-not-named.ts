// A question or rubric for a kind of work that no judgment may name under this policy.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const workNotNamed = defineCheck({
  name: 'work-not-named',
  against: 'cannot-match',
  find: ({ draft: { questions, rubrics, workFunctions } }) => {
    const entries = [
      ...questions.map(({ wording, where }, index) => ({
        called: wording,
        work: where.workFunction,
        part: `questions[${index}]`,
      })),
      ...rubrics.map(({ name, workFunction }, index) => ({ called: name, work: workFunction, part: `rubrics[${index}]` })),
    ];
    return entries
      .filter(({ work }) => work !== '' && workFunctions.length > 0 && !workFunctions.includes(work))
      .map(({ called, work, part }) => ({
        words: `“${called}” is for the kind of work “${work}”, which is not among those that may be named. Add it there, or choose another.`,
        part,
      }));
  },
});
