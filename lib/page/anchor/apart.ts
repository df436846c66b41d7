// Of several places that words cannot tell apart, the one that the page's structure does, or none (rule A1).
import { describePosition } from '#lib/page/anchor/position.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import { describeStructure, type Seen, type Structure } from '#lib/page/anchor/structure.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import { rangeOf, type PageText } from '#lib/page/anchor/text.ts';

/** Kept as long as the page's text is. */
const seenOf = new WeakMap<PageText, Seen>();

/** More places than these are not told apart: each costs a look at the page. */
const mostPlaces = 32;

/** How much of the structure agrees: the row, and headings from the nearest on. Hidden secrets make two texts unlike, which is as well. */
const agreement = (stored: Structure, now: Structure): number => {
  const differs = stored.headings.findIndex((heading, nth) => heading !== now.headings[nth]);
  return (differs < 0 ? stored.headings.length : differs) + (stored.row !== '' && stored.row === now.row ? 1 : 0);
};

/**
 * The place that was meant. Where it stood in the page's text says so only while that text is as long as it was: a new row on top would
 * move every row by one. Else more of the structure must agree there than anywhere else.
 */
export const apart = (page: PageText, { position, structure }: Sought, places: readonly Place[]): Place | undefined => {
  if (!structure || places.length > mostPlaces) return undefined;
  const known: Seen = seenOf.get(page) ?? new Map();
  seenOf.set(page, known);
  const seen = places.map((place) => {
    const range = rangeOf(page, place.from, place.to);
    const now = describeStructure(range, known);
    const isStill =
      position !== undefined && now.length === structure.length && describePosition(range)?.start === position.start;
    return { place, isStill, agreement: agreement(structure, now) };
  });
  const still = seen.find(({ isStill }) => isStill);
  if (still) return still.place;
  const [one, next] = seen.toSorted((a, b) => b.agreement - a.agreement);
  return one && one.agreement > (next?.agreement ?? 0) ? one.place : undefined;
};
