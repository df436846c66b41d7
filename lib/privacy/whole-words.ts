// Words as people see them: where they stand in a text, and how a selection grows to them. Knows scripts that write without spaces.
import { spansOf, type Span } from '#lib/privacy/detectors/define.ts';

/** A sign that belongs to the word before or after it. Scripts that write without spaces join nothing. */
const joining =
  '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}])[\\p{L}\\p{N}\\p{M}])';
const begins = new RegExp(`^${joining}`, 'u');
const ends = new RegExp(`${joining}$`, 'u');

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Finds the words wherever they stand by themselves, in any case and with any white space between them. */
const patternOf = (words: string): string =>
  (begins.test(words) ? `(?<!${joining})` : '') +
  words.trim().split(/\s+/u).map(escaped).join('\\s{1,8}') +
  (ends.test(words.trim()) ? `(?!${joining})` : '');

/** Where these words stand in a text, whole. */
export const placesOfWords = (whole: string, words: string): Span[] => spansOf(whole, new RegExp(patternOf(words.trim()), 'giu'));

/** A stretch grown to whole words at both ends, and without white space there: half a word hidden would give the word away. */
export const wholeWords = (whole: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(whole[from]!)) from++;
  while (to > from && /\s/u.test(whole[to - 1]!)) to--;
  if (from === to) return { start: from, end: to };
  while (ends.test(whole.slice(Math.max(0, from - 2), from)) && begins.test(whole.slice(from, from + 2))) from--;
  while (begins.test(whole.slice(to, to + 2)) && ends.test(whole.slice(Math.max(0, to - 2), to))) to++;
  return { start: from, end: to };
};
