// Words of the organisation's list that stand in a judgment: they are hidden in what leaves, and cannot be shown again.
import { defineRule } from '#lib/policy/rules/define.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

export const wordsHidden = defineRule({
  name: 'words-hidden',
  part: 'hiddenWords',
  weigh: ({ draft: { words = [] }, limits: { hiddenWords } }) => {
    const found = hiddenWords.filter((word) => words.some((text) => placesOfWords(text, word).length > 0));
    return found.length === 0
      ? undefined
      : { result: 'hidden', words: `Your organisation always hides these words: ${found.join(', ')}.` };
  },
});
