// Second way: each place of the words, weighed by what is next to it. What is farther off may have changed.
import { occurrences } from '#lib/page/anchor/occurrences.ts';
import { weigh } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Exact where both sides agree, moved where one does. Several equally good places are told apart by the whole surroundings or not at all. */
export const beside: Way = (page, sought) => {
  const places = occurrences(page, sought).map((place) => ({ place, ...weigh(place, sought) }));
  const best = Math.max(0, ...places.map(({ agreement }) => agreement));
  if (best === 0) return undefined;
  const alike = places.filter(({ agreement }) => agreement === best);
  const whole = alike.filter(({ isWhole }) => isWhole);
  const [one, other] = alike.length > 1 ? whole : alike;
  if (!one || other) return 'ambiguous';
  return best === 2
    ? { status: 'exact', sureness: one.isWhole ? 1 : 0.9, place: one.place }
    : { status: 'moved', sureness: 0.8, place: one.place };
};
