// Whether everything is said that a policy requires at this address. A field that the kind does not have is not asked for; where there was
// not enough to judge by, the reason alone is.
import { missingOf } from '#lib/policy/missing.ts';
import { defineRule } from '#lib/policy/rules/define.ts';

export const fieldsRequired = defineRule({
  name: 'fields-required',
  part: 'sites[].required',
  weigh: ({ draft, allowed: { required } }) => {
    if (draft.kind === undefined) return undefined;
    const missing = missingOf(draft, required);
    return missing.length === 0
      ? undefined
      : {
          result: 'review',
          words: `Your organisation asks here for ${missing.map(({ ask }) => ask).join(', ')}. Fill it in before you agree.`,
        };
  },
});
