// Whether an agreement ends early enough.
import { defineRule } from '#lib/policy/rules/define.ts';

export const agreementLength = defineRule({
  name: 'agreement-length',
  part: 'keeping.endpointDays',
  weigh: ({ draft: { agreement }, limits: { endpointDays } }) =>
    agreement === undefined || endpointDays === null || agreement.days <= endpointDays
      ? undefined
      : {
          result: 'review',
          words: `Your organisation keeps judgments for ${endpointDays} ${endpointDays === 1 ? 'day' : 'days'} at most. Choose an earlier last day.`,
        },
});
