// A quote made ready to be looked for: its words and surroundings without white space, and without what stands for a hidden secret.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { longestContext, longestQuote } from '#lib/page/anchor/quote.ts';
import { cutIntoWords, squeeze } from '#lib/page/anchor/words.ts';

/** What is looked for. Sides that are not known are left out: they speak neither for a place nor against it. */
export interface Sought {
  /** The words; several where a secret was hidden between them, whose length nobody knows any more (rule C6). */
  pieces: string[];
  /** Units of all pieces together. */
  length: number;
  /** What stood before, up to `longestContext`; empty where the page began there. */
  before: string | undefined;
  after: string | undefined;
  /** The words before, of the quote and after, one number each; the quote's from `first` to before `end`. */
  hashes: Int32Array;
  first: number;
  end: number;
  /** Where it stood, for places that words do not tell apart. */
  position: QuoteEvidence['position'];
  structure: QuoteEvidence['structure'];
}

const placeholder = /⟨[a-z-]+-\d+⟩/;

const hashesOf = (text: string): number[] => [...cutIntoWords(text.replace(/\s+/g, ' ')).hashes];

/** Makes a quote ready. Gives no pieces where nothing but a secret was selected. */
export const soughtIn = ({ exact, prefix, suffix, position, structure }: QuoteEvidence): Sought => {
  const parts = exact.split(placeholder);
  const pieces = parts.map(squeeze).filter((part) => part !== '');
  // What only the context menu named has neither place nor surroundings.
  const isPlaced = position !== undefined || structure !== undefined || prefix !== '' || suffix !== '';
  const knowsBefore = isPlaced && squeeze(parts[0]!) !== '';
  const knowsAfter = isPlaced && squeeze(parts.at(-1)!) !== '' && exact.length < longestQuote;
  const [before, after] = [prefix.split(placeholder).at(-1)!, suffix.split(placeholder)[0]!];
  // Of a side that was cut at its full length, the outermost word may be half a word.
  const left = knowsBefore ? hashesOf(before).slice(prefix.length < longestContext ? 0 : 1) : [];
  const right = knowsAfter ? hashesOf(after) : [];
  if (suffix.length >= longestContext) right.pop();
  const words = parts.flatMap(hashesOf);
  return {
    pieces,
    length: pieces.reduce((sum, piece) => sum + piece.length, 0),
    before: knowsBefore ? squeeze(before) : undefined,
    after: knowsAfter ? squeeze(after) : undefined,
    hashes: Int32Array.from([...left, ...words, ...right]),
    first: left.length,
    end: left.length + words.length,
    position,
    structure,
  };
};
