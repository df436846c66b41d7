// Where on a page a quote may stand: its rare words and those around it vote for the places that they would put it to.
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import { indexOf } from '#lib/page/anchor/word-index.ts';

/** Votes that are counted for one quote, rarest words first: what bounds the time on a page of one word. */
const mostVotes = 20_000;

/** Places that are looked at closely, and the share of the best one's votes that they must have: with less, none comes near it. */
const mostPlaces = 8;
const leastShare = 0.4;

/** How much each word of the quote and of its surroundings tells, in bits: the rarer on this page, the more (inverse document frequency). */
export const bitsOf = (page: PageText, { hashes }: Sought): Float32Array => {
  const index = indexOf(page);
  const { count } = page.words;
  return Float32Array.from(hashes, (hash) => Math.log2((count + 2) / (index(hash).length + 1)));
};

/**
 * The places with most votes, best first: which word of the page the first word sought would be there. Words that do not stand on
 * the page vote for nothing.
 */
export const vote = (page: PageText, { hashes }: Sought, bits: Float32Array): number[] => {
  const index = indexOf(page);
  const { words } = page;
  const wide = Math.max(8, hashes.length >> 2);
  const votes = new Float32Array(Math.ceil((words.count + hashes.length) / wide) + 2);
  const rarest = Array.from(hashes.keys()).toSorted((a, b) => bits[b]! - bits[a]!);
  let left = mostVotes;
  for (const at of rarest) {
    const places = index(hashes[at]!);
    left -= places.length;
    if (left < 0) break;
    // Some ten thousand times a quote.
    for (let nth = 0; nth < places.length; nth++) {
      const place = places[nth]!;
      if (words.hashes[place] === hashes[at]) votes[((place - at + hashes.length) / wide) | 0]! += bits[at]!;
    }
  }
  // A place lies on one part or across two: neighbours share one, and of them the best stands for all.
  const sums = votes.map((sum, slot) => sum + votes[slot + 1]!);
  let most = 0;
  for (const sum of sums) if (sum > most) most = sum;
  const best: number[] = [];
  for (let slot = 0; slot + 1 < sums.length; slot++) {
    const sum = sums[slot]!;
    if (sum >= leastShare * most && sum >= sums[slot + 1]! && !(sum <= sums[slot - 1]!)) best.push(slot);
  }
  return best
    .toSorted((a, b) => sums[b]! - sums[a]!)
    .slice(0, mostPlaces)
    .map((slot) => {
      const half = votes[slot]! >= votes[slot + 1]! ? slot : slot + 1;
      return half * wide + (wide >> 1) - hashes.length;
    });
};
