// No purpose: nobody could ever agree to send anything.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const nothingToAgreeTo = defineCheck({
  name: 'nothing-to-agree-to',
  against: 'locks-out',
  find: ({ draft: { purposes } }) =>
    purposes.length > 0
      ? []
      : [{ words: 'No purpose is named, so nobody can agree to send anything. Name one with its notice.', part: 'purposes' }],
});
