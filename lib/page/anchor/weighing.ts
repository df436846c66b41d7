// What speaks for one place of a quote, as shares of what is known, and how sure that makes it.
import type { Alignment } from '#lib/page/anchor/align.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';

export interface Weighed {
  place: Place;
  /** Bits of the alignment: the places of one quote are ordered by it. */
  score: number;
  /** What speaks for it by itself, on a scale of log odds; how far it stands out from the next place comes to that. */
  odds: number;
}

/** The quote's words from the first that counts to the last, and where the page has them. */
interface Kept {
  begin: number;
  last: number;
}

/**
 * The part of the quote to go by. The words that came between its own may be as many as those; where more tore it apart, the heavier
 * side counts and the rest is gone.
 */
const keptOf = ({ first, end }: Sought, became: Int32Array, bits: Float32Array): Kept | undefined => {
  const there = Array.from({ length: end - first }, (_, at) => first + at).filter((at) => became[at]! >= 0);
  const placeOf = (nth: number) => became[there[nth]!]!;
  const sum = (from: number, to: number) => there.slice(from, to).reduce((all, at) => all + bits[at]!, 0);
  let [begin, last] = [0, there.length - 1];
  while (begin < last && placeOf(last) - placeOf(begin) >= 2 * (end - first)) {
    let widest = begin + 1;
    for (let nth = begin + 1; nth <= last; nth++)
      if (placeOf(nth) - placeOf(nth - 1) > placeOf(widest) - placeOf(widest - 1)) widest = nth;
    if (sum(begin, widest) >= sum(widest, last + 1)) last = widest - 1;
    else begin = widest;
  }
  return there.length > 0 ? { begin: there[begin]!, last: there[last]! } : undefined;
};

/** Words of the page from first to last. What stands between the quote's neighbours and what is left of it has come for what is gone. */
const stretchOf = ({ first, end, hashes }: Sought, became: Int32Array, { begin, last }: Kept): [number, number] => {
  const [from, to] = [became[begin]!, became[last]!];
  const before = begin > first && first > 0 ? became[first - 1]! : -1;
  const after = last < end - 1 && end < hashes.length ? became[end]! : -1;
  return [
    before >= 0 && from - before - 1 <= 2 * (begin - first) ? before + 1 : from,
    after >= 0 && after - to - 1 <= 2 * (end - 1 - last) ? after - 1 : to,
  ];
};

/** Signs at the ends of a quote belong to no word: the place takes in those of them that still stand there. */
const withSigns = (units: string, { from, to }: Place, { pieces, lead, trail }: Sought): Place => {
  const [opening, closing] = [pieces[0]!.slice(0, lead), pieces.at(-1)!.slice(pieces.at(-1)!.length - trail)];
  while (lead > 0 && !units.endsWith(opening.slice(0, lead), from)) lead--;
  while (trail > 0 && !units.startsWith(closing.slice(-trail), to)) trail--;
  return { from: from - lead, to: to + trail };
};

/** Where the words themselves stand inside a place, they are what was meant, and not what else the alignment took in. */
const verbatim = (units: string, { from, to }: Place, { pieces: [words, ...more] }: Sought): Place | undefined => {
  const at = more.length > 0 || words === undefined ? -1 : units.slice(from, to).indexOf(words);
  return at < 0 ? undefined : { from: from + at, to: from + at + words!.length };
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
  if (!kept) return undefined;
  const isThere = (at: number) => (became[at] ?? -1) >= 0 && words.hashes[became[at]!] === hashes[at];
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
  const isKept = (at: number) => at >= kept.begin && at <= kept.last && isThere(at);
  const quote = tally(first, end, isKept);
  if (quote.count === 0) return undefined;
  const runs = tally(first, end, (at) => isKept(at) && isInRun(at)).count / (end - first);
  const [before, after] = [tally(0, first, isThere).share, tally(end, hashes.length, isThere).share];
  const [from, to] = stretchOf(sought, became, kept);
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
