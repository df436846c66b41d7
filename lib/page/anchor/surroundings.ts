// How far what stands around a place agrees with what stood around a quote. Shared by the ways of finding.
import type { Sought } from '#lib/page/anchor/sought.ts';
import { edge } from '#lib/page/anchor/words.ts';

/** Units next to the words that must agree on a side. Less is common: rows of a table, replies in a thread, forms. */
export const near = 32;

/** A side that was shorter than `near`, because the page ended there, agrees as a whole from this length on; or where the page ends there still. */
const least = 8;

/** A stretch of the page's units. */
export interface Place {
  from: number;
  to: number;
}

/** 2: all sides that are known agree · 1: one agrees, the other does not · 0: none agrees. */
export type Agreement = 0 | 1 | 2;

const commonBefore = (units: string, at: number, stored: string): number => {
  let common = 0;
  while (common < stored.length && common < at && units[at - 1 - common] === stored[stored.length - 1 - common]) common++;
  return common;
};

const commonAfter = (units: string, at: number, stored: string): number => {
  let common = 0;
  while (common < stored.length && units[at + common] === stored[common]) common++;
  return common;
};

const agrees = (common: number, { length }: string, beyond: string | undefined): boolean =>
  common >= near || (common === length && (length >= least || beyond === undefined || beyond === edge));

/** Weighs a place. `isWhole` says that everything that is known of the surroundings agrees, not only what is near. */
export const weigh = (
  units: string,
  { from, to }: Place,
  { before, after }: Sought,
): { agreement: Agreement; isWhole: boolean } => {
  const sides: [boolean, boolean][] = [];
  if (before !== undefined) {
    const common = commonBefore(units, from, before);
    sides.push([agrees(common, before, units[from - common - 1]), common === before.length]);
  }
  if (after !== undefined) {
    const common = commonAfter(units, to, after);
    sides.push([agrees(common, after, units[to + common]), common === after.length]);
  }
  const count = sides.filter(([agree]) => agree).length;
  return {
    agreement: count === 0 ? 0 : count === sides.length ? 2 : 1,
    isWhole: sides.length > 0 && sides.every(([, isWhole]) => isWhole),
  };
};
