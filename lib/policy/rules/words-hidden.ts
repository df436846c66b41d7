// Words of the organisation's list that stand in a judgment: they are hidden in what leaves, and cannot be shown again.
import { hiddenIn } from '#lib/policy/hidden-in.ts';
import { defineRule } from '#lib/policy/rules/define.ts';
import { listedName } from '#lib/privacy/listed-words.ts';

export const wordsHidden = defineRule({
  name: 'words-hidden',
  part: 'hiddenWords',
  weigh: ({ draft: { words = [] }, limits }) => {
    if (limits.hiddenWords.length === 0) return undefined;
    const found = hiddenIn(words, limits).filter(({ detector }) => detector === listedName);
    const names = [...new Set(found.map(({ original }) => original))];
    return names.length === 0
      ? undefined
      : { result: 'hidden', words: `Your organisation always hides these words: ${names.join(', ')}.` };
  },
});
