// Third way, which finds nothing: what stood on both sides of the words stands side by side now. They were taken out, and who finds them finds others.
import { isAsLong } from '#lib/page/anchor/moved.ts';
import { placesIn } from '#lib/page/anchor/occurrences.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import { near, type Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import { takenOut, type Way } from '#lib/page/anchor/way.ts';

/** Shorter surroundings meet by chance. */
const least = 16;

/** Places of one gap that are looked at. */
const mostPlaces = 4;

/** Where the words may have been taken out: each place is the first unit behind. None where the page has as much text as it had. */
export const gapsIn = (page: PageText, sought: Sought): Place[] => {
  const { before = '', after = '' } = sought;
  const [left, right] = [before.slice(-near), after.slice(0, near)];
  if (left.length < least || right.length < least || isAsLong(page, sought)) return [];
  return placesIn(page.units, left + right, mostPlaces).map(({ from }) => {
    const at = from + left.length;
    return { from: at, to: at + 1 };
  });
};

/** Ends the search where the passage was taken out. On a page that changed elsewhere too, a paragraph that was moved whole looks the same, and is given up with it (rule A1). */
export const cutOut: Way = (page, sought) => (gapsIn(page, sought).length > 0 ? takenOut : undefined);
