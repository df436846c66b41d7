// Whether the policy still holds. After its last day nothing is sent; capture goes on under it (rule P2).
import { defineRule } from '#lib/policy/rules/define.ts';

export const policyCurrent = defineRule({
  name: 'policy-current',
  part: 'notAfter',
  weigh: ({ draft: { agreement }, limits: { notAfter } }) =>
    agreement === undefined || notAfter === null || agreement.today <= notAfter
      ? undefined
      : {
          result: 'review',
          words: `The policy of your organisation ended on ${notAfter}. Nothing is sent until there is a new one; you can go on keeping judgments.`,
        },
});
