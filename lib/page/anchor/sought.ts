// A quote made ready to be looked for: its words and surroundings without white space, and without what stands for a hidden secret.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { longestQuote } from '#lib/page/anchor/quote.ts';
import { squeeze } from '#lib/page/anchor/text.ts';

/** What is looked for. Sides that are not known are left out: they speak neither for a place nor against it. */
export interface Sought {
  /** The words; several where a secret was hidden between them, whose length nobody knows any more (rule C6). */
  pieces: string[];
  /** Units of all pieces together. */
  length: number;
  /** What stood before, up to `longestContext`; empty where the page began there. */
  before?: string;
  after?: string;
}

const placeholder = /⟨[a-z-]+-\d+⟩/;

/** Makes a quote ready. Gives no pieces where nothing but a secret was selected. */
export const soughtIn = ({ exact, prefix, suffix, position }: QuoteEvidence): Sought => {
  const parts = exact.split(placeholder).map(squeeze);
  const pieces = parts.filter((part) => part !== '');
  // What only the context menu named has neither place nor surroundings.
  const isPlaced = position !== undefined || prefix !== '' || suffix !== '';
  const knowsBefore = isPlaced && parts[0] !== '';
  const knowsAfter = isPlaced && parts.at(-1) !== '' && exact.length < longestQuote;
  return {
    pieces,
    length: pieces.reduce((sum, piece) => sum + piece.length, 0),
    ...(knowsBefore ? { before: squeeze(prefix.split(placeholder).at(-1)!) } : {}),
    ...(knowsAfter ? { after: squeeze(suffix.split(placeholder)[0]!) } : {}),
  };
};
