// Sorts of words that a person hides by hand, and what is recognised in words for the person. No library: screens load it.
import { listedName } from '#lib/privacy/listed-words.ts';
import { detectorNamed } from '#lib/privacy/detectors/index.ts';

/** Each sort with its words on screen; a sort is the placeholder's word: ⟨name-1⟩. */
export const handSorts = {
  name: 'a name',
  address: 'an address',
  term: 'a word of your list',
  hidden: 'words that you chose',
} as const;

export type HandSort = keyof typeof handSorts;

/** What is recognised, for a person: "an e-mail address", "a name". */
export const wordsFor = (name: string): string =>
  (name === listedName ? 'a word that your organisation hides' : undefined) ??
  detectorNamed(name)?.words ??
  handSorts[name as HandSort] ??
  name;
