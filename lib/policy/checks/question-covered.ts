// Two questions for exactly the same place: the card asks always the same one of them.
import { canonical } from '#lib/judgment/canonical.ts';
import { defineCheck } from '#lib/policy/checks/define.ts';

export const questionCovered = defineCheck({
  name: 'question-covered',
  against: 'cannot-match',
  find: ({ draft: { questions } }) =>
    questions.flatMap(({ id, wording, where }, index) => {
      const other = questions.find((each) => each.id < id && canonical(each.where) === canonical(where));
      return other
        ? [
            {
              words: `“${wording}” is never asked: “${other.wording}” is for the very same place. Bind one of them to a tool, to pages or to a kind of work.`,
              part: `questions[${index}]`,
            },
          ]
        : [];
    }),
});
