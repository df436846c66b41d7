// Words of any script, as they are compared: two that differ in case, width, accents or ending count as the same.

/** One word of a text. Offsets count UTF-16 units and never fall inside a character. */
export interface Word {
  term: string;
  start: number;
  end: number;
}

// Made once: making one takes longer than using it. Words are found by the rules and dictionaries of Unicode, whatever the language.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * As it is compared: compatibility forms made plain, lower case, without accents and without what is invisible. Marks of other scripts
 * that make another letter stay.
 */
export const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss');

/** The words of a text in order, without what stands between them. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push({ term: fold(segment), start: index, end: index + segment.length });
  return words;
};

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What a number or a short word counts for beside a word. The first say which case it is, the others hold sentences together. */
export const lightest = 0.3;

/** How much a word says by itself, before it is known how rare it is: 1, or `lightest`. */
export const substance = (term: string): number => {
  if (!/\p{L}/u.test(term)) return lightest;
  return term.length < (dense.test(term) ? 2 : 4) ? lightest : 1;
};

/** The shortest beginning that two words of one family share. */
export const shortestRoot = 5;

/** Share of the longer word that two different endings must leave. */
const likeEnding = 0.7;

/**
 * Whether two folded words are of one family: the same, one the beginning of the other (Rechnung, Rechnungsbetrag; invoice, invoices),
 * or alike up to the ending (approved, approval). Knows no language, so it misses what changes inside, and words that begin otherwise.
 */
export const isAkin = (a: string, b: string): boolean => {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < shortestRoot || !/\p{L}/u.test(a)) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= shortestRoot && (shared === shorter || shared >= likeEnding * Math.max(a.length, b.length));
};

/** The different words of some texts, folded. */
export const termsOf = (...texts: string[]): Set<string> =>
  new Set(texts.flatMap((text) => wordsOf(text).map(({ term }) => term)));
