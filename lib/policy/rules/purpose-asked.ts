// Whether the organisation may ask for what is agreed to. A purpose whose words changed counts as another one until the person saw it.
import { purposes as wordsOf } from '#lib/judgment/consent.ts';
import { defineRule } from '#lib/policy/rules/define.ts';

export const purposeAsked = defineRule({
  name: 'purpose-asked',
  part: 'purposes',
  weigh: ({ draft: { agreement }, limits: { purposes } }) => {
    const other =
      agreement?.purposes.filter((name) => purposes !== null && !purposes.some(({ purpose }) => purpose === name)) ?? [];
    return other.length === 0
      ? undefined
      : {
          result: 'refused',
          words: `Your organisation does not ask for this now: ${other.map((name) => wordsOf[name]).join('; ')}. Nothing is sent for it.`,
        };
  },
});
