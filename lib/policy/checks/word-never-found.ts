// A word of the list that can stand nowhere as a whole word.
import { defineCheck } from '#lib/policy/checks/define.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

export const wordNeverFound = defineCheck({
  name: 'word-never-found',
  against: 'cannot-match',
  find: ({ draft: { hiddenWords } }) =>
    hiddenWords
      .filter((word) => !/[\p{L}\p{N}]/u.test(word) || placesOfWords(`x ${word} x`, word).length === 0)
      .map((word) => ({
        words: `“${word}” has no letter or digit and hides nothing that means anything. Take it out.`,
        part: 'hiddenWords',
      })),
});
