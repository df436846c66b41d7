// Where each word of a page stands: one index a page, made when the first quote needs it, shared by all.
import type { PageText } from '#lib/page/anchor/text.ts';

export interface WordIndex {
  /** Places of the words of a bucket: `places` from `heads[bucket]` to `heads[bucket + 1]`, in the order of the page. */
  heads: Int32Array;
  places: Int32Array;
  bucketOf(hash: number): number;
  /** How often words stand on the page that were asked for before. */
  counts: Map<number, number>;
}

const made = new WeakMap<PageText, WordIndex>();

const make = ({ words: { hashes, count } }: PageText): WordIndex => {
  const bits = Math.min(20, Math.max(8, 33 - Math.clz32(count)));
  const bucketOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  const heads = new Int32Array((1 << bits) + 1);
  for (let at = 0; at < count; at++) heads[bucketOf(hashes[at]!) + 1]!++;
  for (let bucket = 1; bucket < heads.length; bucket++) heads[bucket]! += heads[bucket - 1]!;
  const next = heads.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) places[next[bucketOf(hashes[at]!)]!++] = at;
  return { heads, places, bucketOf, counts: new Map() };
};

/** The index of a page. */
export const indexOf = (page: PageText): WordIndex => {
  const index = made.get(page) ?? make(page);
  made.set(page, index);
  return index;
};

/** How often a word stands on the page. */
export const countOf = (
  { words: { hashes } }: PageText,
  { heads, places, bucketOf, counts }: WordIndex,
  hash: number,
): number => {
  const known = counts.get(hash);
  if (known !== undefined) return known;
  const bucket = bucketOf(hash);
  let count = 0;
  for (let at = heads[bucket]!; at < heads[bucket + 1]!; at++) if (hashes[places[at]!] === hash) count++;
  counts.set(hash, count);
  return count;
};
