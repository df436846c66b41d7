// Where each word of a page stands: one index a page, made when the first quote needs it, shared by all.
import type { PageText } from '#lib/page/anchor/text.ts';

/**
 * Gives the places of a word in the order of the page. A few other words may be among them: there are more buckets than words, yet
 * two words may share one.
 */
export type WordIndex = (hash: number) => Int32Array;

const made = new WeakMap<PageText, WordIndex>();

const make = ({ words: { hashes, count } }: PageText): WordIndex => {
  const bits = Math.min(21, 36 - Math.clz32(count));
  const bucketOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  // Where the places of a bucket begin; while they are put in, where the next one goes.
  const heads = new Int32Array((1 << bits) + 2);
  for (let at = 0; at < count; at++) heads[bucketOf(hashes[at]!) + 2]!++;
  for (let bucket = 2; bucket < heads.length; bucket++) heads[bucket]! += heads[bucket - 1]!;
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) places[heads[bucketOf(hashes[at]!) + 1]!++] = at;
  return (hash) => {
    const bucket = bucketOf(hash);
    return places.subarray(heads[bucket], heads[bucket + 1]);
  };
};

/** The index of a page. */
export const indexOf = (page: PageText): WordIndex => {
  const index = made.get(page) ?? make(page);
  made.set(page, index);
  return index;
};
