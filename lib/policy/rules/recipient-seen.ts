// Whether the person has seen who gets what they agree to, and on what basis that one works.
import { defineRule } from '#lib/policy/rules/define.ts';

export const recipientSeen = defineRule({
  name: 'recipient-seen',
  part: 'recipient',
  weigh: ({ draft: { agreement }, limits: { recipients, lawfulBases } }) =>
    agreement === undefined || (recipients?.length !== 0 && lawfulBases?.length !== 0)
      ? undefined
      : {
          result: 'review',
          words:
            'Who gets your judgments, or on what basis, is new or has changed. Read the change of policy first; until then nothing is sent.',
        },
});
