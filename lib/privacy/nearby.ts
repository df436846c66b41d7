// Words near a place in a text: some numbers are what they are only because somebody says so beside them.

/**
 * Whether one of these words stands before a place, at most `reach` units away and in the same sentence. What redaction put there says
 * nothing: ⟨phone-1⟩ before another number makes that no phone number.
 */
export const isNamedBefore = (text: string, place: number, words: RegExp, reach = 40): boolean => {
  const before = text.slice(Math.max(0, place - reach), place);
  return (
    words.test(before) && words.test(before.replaceAll(/⟨[^⟩]*⟩|^[^⟨]*⟩/g, ' ').replace(/^.*[.!?]["»”)]?\s+(?=\p{Lu})/su, ''))
  );
};

/** Whether one of these words begins at most a few signs after a place. */
export const isNamedAfter = (text: string, place: number, words: RegExp, reach = 12): boolean =>
  words.test(text.slice(place, place + reach));

/** One of these as a whole word, in any case; each is a piece of a pattern. */
export const oneWordOf = (...pieces: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
