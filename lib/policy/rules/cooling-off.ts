// Whether an agreement has been given long enough ago to send.
import { defineRule } from '#lib/policy/rules/define.ts';

export const coolingOff = defineRule({
  name: 'cooling-off',
  part: 'review.coolingOffMinutes',
  weigh: ({ draft: { agreement }, limits: { coolingOffMinutes } }) => {
    const left = agreement ? coolingOffMinutes - (agreement.minutesAgo ?? 0) : 0;
    return left <= 0
      ? undefined
      : {
          result: 'review',
          words: `It can be undone for ${left} more ${left === 1 ? 'minute' : 'minutes'}; nothing is sent before that.`,
        };
  },
});
