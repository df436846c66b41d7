// Third way: what stood next to the words on both sides is there, and other words stand between.
import { placesIn } from '#lib/page/anchor/occurrences.ts';
import { near, type Place } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Shorter surroundings stand in too many places to show where words have changed. */
const least = 16;

/** Places of one side that are looked at. */
const mostPlaces = 100;

/** Changed, where there is one such place and the words there are neither half as long as before nor twice, give or take a word. */
export const between: Way = ({ roots }, { length, before = '', after = '' }) => {
  const [left, right] = [before.slice(-near), after.slice(0, near)];
  if (left.length < least || right.length < least) return undefined;
  const [shortest, longest] = [Math.max(1, Math.floor(length / 2)), length * 2 + least];
  const places: Place[] = roots.flatMap((root) => {
    const ends = placesIn(root, right, mostPlaces);
    return placesIn(root, left, mostPlaces).flatMap(({ to: from }) => {
      const to = ends.find((end) => end.from >= from)?.from;
      return to !== undefined && to - from >= shortest && to - from <= longest ? [{ root, from, to }] : [];
    });
  });
  const [place, other] = places;
  if (other) return 'ambiguous';
  return place && { status: 'changed', sureness: 0.6, place };
};
