// What detectors recognise and a policy lets nobody show again.
import { hiddenIn } from '#lib/policy/hidden-in.ts';
import { defineRule } from '#lib/policy/rules/define.ts';
import { wordsFor } from '#lib/privacy/hand-sorts.ts';

export const alwaysHidden = defineRule({
  name: 'always-hidden',
  part: 'alwaysHidden',
  weigh: ({ draft: { words = [] }, limits }) => {
    if (limits.alwaysHidden.length === 0) return undefined;
    const found = new Set(hiddenIn(words, limits).map(({ detector }) => detector));
    const names = limits.alwaysHidden.filter((name) => found.has(name));
    return names.length === 0
      ? undefined
      : { result: 'hidden', words: `Your organisation always hides ${names.map(wordsFor).join(', ')}.` };
  },
});
