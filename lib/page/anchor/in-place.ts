// First way: the words with everything that is known to have stood around them, once on the page. Most pages have not changed.
import { placesIn } from '#lib/page/anchor/occurrences.ts';
import { near } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Exact, wherever on the page that is now. Twice means that nothing tells which one was meant. */
export const inPlace: Way = ({ roots }, { pieces: [words, ...more], before, after }) => {
  if (words === undefined || more.length > 0 || before === undefined || after === undefined) return undefined;
  if (before.length < near || after.length < near) return undefined;
  const [place, other] = roots.flatMap((root) => placesIn(root, before + words + after, 2));
  if (!place) return undefined;
  if (other) return 'ambiguous';
  const from = place.from + before.length;
  return { status: 'exact', sureness: 1, place: { ...place, from, to: from + words.length } };
};
