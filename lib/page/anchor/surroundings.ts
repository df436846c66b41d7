// How far what stands around a place agrees with what stood around a quote. Shared by the ways of finding.
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { RootText } from '#lib/page/anchor/text.ts';

/** Units next to the words that must agree on a side. Less is common: rows of a table, replies in a thread, forms. */
export const near = 32;

/** A side that was shorter than `near`, because the page ended there, agrees as a whole from this length on; or where the page ends there still. */
const least = 8;

/** A stretch of a root's text. */
export interface Place {
  root: RootText;
  from: number;
  to: number;
}

/** 2: all sides that are known agree · 1: one agrees, the other does not · 0: none agrees. */
export type Agreement = 0 | 1 | 2;

const commonBefore = (words: string, at: number, stored: string): number => {
  let common = 0;
  while (common < stored.length && common < at && words[at - 1 - common] === stored[stored.length - 1 - common]) common++;
  return common;
};

const commonAfter = (words: string, at: number, stored: string): number => {
  let common = 0;
  while (common < stored.length && at + common < words.length && words[at + common] === stored[common]) common++;
  return common;
};

const agrees = (common: number, { length }: string, isEdge: boolean): boolean =>
  common >= near || (common === length && (length >= least || isEdge));

/** Weighs a place. `isWhole` says that everything that is known of the surroundings agrees, not only what is near. */
export const weigh = (
  { root: { words }, from, to }: Place,
  { before, after }: Sought,
): { agreement: Agreement; isWhole: boolean } => {
  const sides: [boolean, boolean][] = [];
  if (before !== undefined) {
    const common = commonBefore(words, from, before);
    sides.push([agrees(common, before, from === common), common === before.length]);
  }
  if (after !== undefined) {
    const common = commonAfter(words, to, after);
    sides.push([agrees(common, after, to + common === words.length), common === after.length]);
  }
  const count = sides.filter(([agree]) => agree).length;
  return {
    agreement: count === 0 ? 0 : count === sides.length ? 2 : 1,
    isWhole: sides.length > 0 && sides.every(([, isWhole]) => isWhole),
  };
};
