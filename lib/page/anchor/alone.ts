// Last way: the words stand once on the page, among others than before.
import { occurrences } from '#lib/page/anchor/occurrences.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Words shorter than this, in units, stand in many places by chance. */
const shortest = 16;

/** Moved, for words that are long enough to be the same ones. */
export const alone: Way = (page, sought) => {
  if (sought.length < shortest) return undefined;
  const [place, other] = occurrences(page, sought);
  if (other) return 'ambiguous';
  return place && { status: 'moved', sureness: 0.5, place };
};
