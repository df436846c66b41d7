// First way: the words with everything that is known to have stood around them, once on the page. Most pages have not changed.
import { apart } from '#lib/page/anchor/apart.ts';
import { placesIn } from '#lib/page/anchor/occurrences.ts';
import { near } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Exact, wherever on the page that is now. Where they stand twice, the page's structure tells which one was meant, or nothing does. */
export const inPlace: Way = (page, sought) => {
  const {
    pieces: [words, ...more],
    before,
    after,
  } = sought;
  if (words === undefined || more.length > 0 || before === undefined || after === undefined) return undefined;
  if (before.length < near || after.length < near) return undefined;
  const places = placesIn(page.units, before + words + after).map(({ from, to }) => ({
    from: from + before.length,
    to: to - after.length,
  }));
  if (places.length === 0) return undefined;
  const place = places.length > 1 ? apart(page, sought, places) : places[0];
  return place ? { status: 'exact', sureness: places.length > 1 ? 0.9 : 1, place } : 'ambiguous';
};
