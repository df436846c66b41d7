// What speaks for one place of a quote, as shares of what is known, and how sure that makes it.
import type { Alignment } from '#lib/page/anchor/align.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import { edge } from '#lib/page/anchor/words.ts';

export interface Weighed {
  place: Place;
  /** Bits of the alignment: the places of one quote are ordered by it. */
  score: number;
  /** What speaks for it by itself, on a scale of log odds; how far it stands out from the next place comes to that. */
  odds: number;
}

/**
 * The words of the quote to go by. Those that came between them may be as many as they are; where more tore it apart, the heavier side
 * counts and the rest is gone.
 */
const keptOf = ({ first, end }: Sought, became: Int32Array, bits: Float32Array): number[] => {
  const weightOf = (words: readonly number[]) => words.reduce((all, at) => all + bits[at]!, 0);
  let kept = Array.from({ length: end - first }, (_, at) => first + at).filter((at) => became[at]! >= 0);
  while (became[kept.at(-1)!]! - became[kept[0]!]! >= 2 * (end - first)) {
    const gapAt = (nth: number) => became[kept[nth]!]! - became[kept[nth - 1]!]!;
    let widest = 1;
    for (let nth = 2; nth < kept.length; nth++) if (gapAt(nth) > gapAt(widest)) widest = nth;
    const [left, right] = [kept.slice(0, widest), kept.slice(widest)];
    kept = weightOf(left) >= weightOf(right) ? left : right;
  }
  return kept;
};

/** Words of the page from first to last. What stands between the quote's neighbours and what is left of it has come for what is gone. */
const stretchOf = ({ first, end }: Sought, became: Int32Array, begin: number, last: number): [number, number] => {
  const [from, to, before, after] = [became[begin]!, became[last]!, became[first - 1]!, became[end]!];
  return [
    before >= 0 && from - before - 1 <= 2 * (begin - first) ? before + 1 : from,
    after >= 0 && after - to - 1 <= 2 * (end - 1 - last) ? after - 1 : to,
  ];
};

/** Signs at the ends of a quote belong to no word: the place takes in those of them that still stand there. */
const withSigns = (units: string, { from, to }: Place, { pieces }: Sought): Place => {
  let [opening] = /^[^\p{L}\p{M}\p{N}_]*/u.exec(pieces[0]!)!;
  let [closing] = /[^\p{L}\p{M}\p{N}_]*$/u.exec(pieces.at(-1)!)!;
  while (!units.endsWith(opening, from)) opening = opening.slice(0, -1);
  while (!units.startsWith(closing, to)) closing = closing.slice(1);
  return { from: from - opening.length, to: to + closing.length };
};

/** Where the words themselves stand inside a place, they are what was meant, and not what else the alignment took in. */
const verbatim = (units: string, { from, to }: Place, { pieces }: Sought): Place | undefined => {
  const at = units.slice(from, to).indexOf(pieces.join(edge));
  return at < 0 ? undefined : { from: from + at, to: from + at + pieces[0]!.length };
};

/** Weighs where an alignment puts a quote; nothing where none of its words is there. */
export const weighed = (
  page: PageText,
  sought: Sought,
  bits: Float32Array,
  { became, score }: Alignment,
): Weighed | undefined => {
  const { hashes, first, end } = sought;
  const { units, words } = page;
  const kept = keptOf(sought, became, bits);
  const [begin, last] = [kept[0], kept.at(-1)];
  if (begin === undefined || last === undefined) return undefined;
  const isThere = (at: number) => became[at]! >= 0 && words.hashes[became[at]!] === hashes[at];
  const follows = (at: number) => isThere(at) && isThere(at - 1) && became[at] === became[at - 1]! + 1;
  const isInRun = (at: number) => (follows(at) && (follows(at - 1) || follows(at + 1))) || (follows(at + 1) && follows(at + 2));
  const tally = (from: number, to: number, isCounted: (at: number) => boolean) => {
    let [told, all, count] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      all += bits[at]!;
      if (isCounted(at)) [told, count] = [told + bits[at]!, count + 1];
    }
    return { told, count, share: all > 0 ? told / all : 0 };
  };
  const isKept = (at: number) => at >= begin && at <= last && isThere(at);
  const quote = tally(first, end, isKept);
  if (quote.count === 0) return undefined;
  const runs = tally(first, end, (at) => isKept(at) && isInRun(at)).count / (end - first);
  const [before, after] = [tally(0, first, isThere).share, tally(end, hashes.length, isThere).share];
  const [from, to] = stretchOf(sought, became, begin, last);
  const place = withSigns(units, { from: words.from[from]!, to: words.to[to]! }, sought);
  // Letters that were put to the first or last word make it another one.
  const own = isThere(first) && isThere(end - 1) ? verbatim(units, place, sought) : undefined;
  const [share, dense] = own ? [1, 1] : [quote.share, quote.count / (to - from + 1)];
  // Logistic regression on the tuning pages. Words that are there, but not in their order, speak against a place: they are there by chance.
  const odds =
    12.2 * runs +
    21.8 * Math.min(runs, 0.5) -
    9 * share +
    2.5 * Math.max(before, after) +
    1.4 * Math.min(before, after) +
    8.5 * Math.min(dense, 0.6) +
    0.5 * Math.log2(1 + quote.told) -
    21.6;
  return { place: own ?? place, score, odds };
};
