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

/** How what stands around a place agrees with what is known of the surroundings; a quote of which nothing is known agrees nowhere. */
export interface Agreement {
  /** What is near agrees on each side. */
  agrees: boolean;
  /** All of it agrees. */
  isWhole: boolean;
}

/** Weighs a place. */
export const weigh = (units: string, { from, to }: Place, { before, after }: Sought): Agreement => {
  const side = (stored: string | undefined, at: number, step: 1 | -1): Agreement[] => {
    if (stored === undefined) return [];
    const { length } = stored;
    let common = 0;
    while (common < length && units[at] === stored.at(step < 0 ? -1 - common : common)) {
      common++;
      at += step;
    }
    const isWhole = common === length;
    const endsThere = units[at] === undefined || units[at] === edge;
    return [{ isWhole, agrees: common >= near || (isWhole && (length >= least || endsThere)) }];
  };
  const sides = [...side(before, from - 1, -1), ...side(after, to, 1)];
  const all = (is: keyof Agreement): boolean => sides.length > 0 && sides.every((each) => each[is]);
  return { agrees: all('agrees'), isWhole: all('isWhole') };
};
