// Whether judgments of this kind may be kept at this address.
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { defineRule } from '#lib/policy/rules/define.ts';

const wordOf = (name: string): string => (kindNamed(name)?.word ?? name).toLowerCase();

export const kindAllowed = defineRule({
  name: 'kind-allowed',
  part: 'sites[].kinds',
  weigh: ({ draft: { kind }, allowed: { kinds } }) =>
    kind === undefined || kinds === null || kinds.length === 0 || kinds.includes(kind)
      ? undefined
      : {
          result: 'refused',
          words: `Your organisation takes no judgment of the kind ${wordOf(kind)} here, but ${kinds.map(wordOf).join(', ')}.`,
        },
});
