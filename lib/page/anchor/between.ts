// Last way: what stood next to a few words on both sides is there once, and other words stand between.
import { placesIn } from '#lib/page/anchor/occurrences.ts';
import { near, type Place } from '#lib/page/anchor/surroundings.ts';
import { edge } from '#lib/page/anchor/words.ts';
import { ambiguous, type Way } from '#lib/page/anchor/way.ts';

/** Shorter surroundings stand in too many places to show where words have changed. */
const least = 16;

/** Longest quote, in units, of which nothing need be left: a value, an answer. More than that was taken out, and something else put in. */
const longest = 24;

/** Places of one side that are looked at. */
const mostPlaces = 100;

/** Changed, where there is one such place and what stands there is no longer than twice the words, give or take a word. */
export const between: Way = ({ units }, { length, before = '', after = '' }) => {
  const [left, right] = [before.slice(-near), after.slice(0, near)];
  if (length > longest || left.length < least || right.length < least) return undefined;
  const [shortest, most] = [Math.max(1, Math.floor(length / 2)), length * 2 + least];
  const ends = placesIn(units, right, mostPlaces);
  const [place, other] = placesIn(units, left, mostPlaces).flatMap(({ to: from }): Place[] => {
    const to = ends.find((end) => end.from >= from)?.from;
    const isFit = to !== undefined && to - from >= shortest && to - from <= most && !units.slice(from, to).includes(edge);
    return isFit ? [{ from, to }] : [];
  });
  if (other) return ambiguous;
  return place && { status: 'changed', sureness: 0.6, place };
};
