// Whether the kind of work is one of the organisation's own.
import { defineRule } from '#lib/policy/rules/define.ts';

export const workFunction = defineRule({
  name: 'work-function',
  part: 'workFunctions',
  weigh: ({ draft, limits: { workFunctions } }) =>
    !draft.workFunction || workFunctions === null || workFunctions.includes(draft.workFunction)
      ? undefined
      : {
          result: 'review',
          words: `“${draft.workFunction}” is no kind of work of your organisation. Choose one of: ${workFunctions.join(', ')}.`,
        },
});
