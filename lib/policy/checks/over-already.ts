// A last day that is past: devices would refuse the policy.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const overAlready = defineCheck({
  name: 'over-already',
  against: 'locks-out',
  find: ({ draft: { notAfter }, today }) =>
    notAfter > today
      ? []
      : [{ words: `It would end on ${notAfter}, and then nothing is sent. Give it a last day to come.`, part: 'notAfter' }],
});
