// Lays the words of a quote and of its surroundings beside those of one place of the page: which word became which (Smith and Waterman 1981).
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { PageText } from '#lib/page/anchor/text.ts';

/**
 * What it costs, in bits, where words were added on the page, where some are missing there, and where one became another. The first
 * of a stretch is dear and each further one cheap (Gotoh 1982): a sentence put in costs little more than a word, and words that are
 * common do not bridge a gap by chance. Fitted on the tuning pages of the anchors bench.
 */
const openAdded = 20;
const added = 0.3;
const openMissing = 8;
const missing = 0.2;
const replaced = 3;

/** How the best sum of a pair of words came about, and whether a gap that ends there began earlier. */
const fresh = 0;
const both = 1;
const less = 2;
const more = 3;
const lacksOn = 4;
const addsOn = 8;

export interface Alignment {
  /** For each word sought the word of the page that it is or became, or -1. */
  became: Int32Array;
  /** Bits of all words that are the same, less what differs costs. */
  score: number;
}

/** How far the words may be off from where the vote put them: as far as the quote is long, within bounds. */
const reachFor = (count: number): number => 32 + Math.min(160, count);

/** Aligns around a place, which is the word of the page that the first word sought would be. Time is bounded by the quote's length. */
export const align = ({ words }: PageText, { hashes }: Sought, bits: Float32Array, place: number): Alignment => {
  const [count, reach] = [hashes.length, reachFor(hashes.length)];
  const wide = 2 * reach + 1;
  // A quote stands in one root: no word beyond an edge counts.
  const middle = Math.min(words.count - 1, Math.max(0, place + (count >> 1)));
  let [low, high] = [middle, middle];
  const [floor, roof] = [Math.max(0, place - reach), Math.min(words.count, place + count + reach)];
  while (low > floor && words.hashes[low - 1] !== 0) low--;
  while (high < roof && words.hashes[high] !== 0) high++;
  let [above, row] = [new Float32Array(wide + 1), new Float32Array(wide + 1)];
  // Best sums that end with words missing, by column: those of the row above stand one to the right.
  const lacking = new Float32Array(wide + 1).fill(-Infinity);
  const ways = new Uint8Array(count * wide);
  let [score, bestRow, bestAt] = [0, -1, -1];
  // The innermost loop runs some hundred thousand times: nothing is put into an array there only to be taken out again.
  for (let nth = 0; nth < count; nth++) {
    const hash = hashes[nth]!;
    const worth = bits[nth]!;
    const base = place + nth - reach;
    let adding = -Infinity;
    let left = 0;
    for (let at = 0; at < wide; at++) {
      const word = base + at;
      let sum = 0;
      let way: number = fresh;
      if (word >= low && word < high) {
        const straight = above[at]! + (words.hashes[word] === hash ? worth : -replaced);
        if (straight > sum) {
          sum = straight;
          way = both;
        }
        const lackOn = lacking[at + 1]! - missing;
        const lack = above[at + 1]! - openMissing;
        const lacks = lackOn > lack ? lackOn : lack;
        lacking[at] = lacks;
        if (lacks > sum) {
          sum = lacks;
          way = less;
        }
        const addOn = adding - added;
        const add = left - openAdded;
        adding = addOn > add ? addOn : add;
        if (adding > sum) {
          sum = adding;
          way = more;
        }
        if (lackOn > lack) way |= lacksOn;
        if (addOn > add) way |= addsOn;
        if (sum > score) {
          score = sum;
          bestRow = nth;
          bestAt = at;
        }
      } else {
        lacking[at] = -Infinity;
        adding = -Infinity;
      }
      row[at] = sum;
      left = sum;
      ways[nth * wide + at] = way;
    }
    const spare = above;
    above = row;
    row = spare;
  }
  const became = new Int32Array(count).fill(-1);
  let nth = bestRow;
  let at = bestAt;
  let on: number = fresh;
  while (nth >= 0 && at >= 0 && at < wide) {
    const way = ways[nth * wide + at]!;
    const step = on === fresh ? way & 3 : on;
    if (step === fresh) break;
    if (step === both) became[nth] = place + nth - reach + at;
    on = (step === less && way & lacksOn) || (step === more && way & addsOn) ? step : fresh;
    if (step === more) at--;
    else nth--;
    if (step === less) at++;
  }
  return { became, score };
};
