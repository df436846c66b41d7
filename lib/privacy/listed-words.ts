// Words that a policy hides wherever they stand whole: one more detector, which nobody can undo.
import type { Detector, Span } from '#lib/privacy/detectors/define.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

/** Its name, and so its placeholder: ⟨listed-1⟩. */
export const listedName = 'listed';

/** Where any of the words stands, longer ones before the shorter that they hold; no two overlap. */
const find = (whole: string, words: readonly string[]): Span[] => {
  const found = words.flatMap((word) => placesOfWords(whole, word)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((span) => {
    const isApart = span.start >= end;
    if (isApart) ({ end } = span);
    return isApart;
  });
};

/** None where there are no words. */
export const listedDetector = (words: readonly string[]): Detector[] =>
  words.length === 0
    ? []
    : [
        {
          name: listedName,
          class: 'personal',
          words: 'a word that your organisation hides',
          find: (whole) => find(whole, words),
          hits: [],
          misses: [],
        },
      ];
