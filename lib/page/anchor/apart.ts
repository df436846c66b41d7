// Of several places that words cannot tell apart, the one that the page's structure does, or none (rule A1).
import { textBefore } from '#lib/page/anchor/position.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import { longestHeading, longestRow, mostHeadings, rowAround, type Structure } from '#lib/page/anchor/structure.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import { nodeAt, rangeOf, type PageText } from '#lib/page/anchor/text.ts';
import { edge, squeeze } from '#lib/page/anchor/words.ts';

/** More places than these are not told apart: each costs a look at the page. */
const mostPlaces = 32;

/** Signs say nothing: makers of pages put anchors and dashes into headings. */
const spoken = (text: string): string =>
  squeeze(text)
    .replace(/[^\p{L}\p{M}\p{N}_]*/gu, '')
    .toLowerCase();

/** Whether an element that holds the n-th text node says what was written down of it, of which no more than `longest` was kept. */
const says = ({ units, starts, nodes }: PageText, element: Element, nth: number, stored: string, longest: number): boolean => {
  const holds = (at: number): boolean => at >= 0 && at < nodes.length && Node.prototype.contains.call(element, nodes[at]!);
  let end = nth;
  while (holds(nth - 1)) nth--;
  while (holds(end) && starts[end]! - starts[nth]! <= longest) end++;
  const [now, before] = [spoken(units.slice(starts[nth], starts[end] ?? units.length)), spoken(stored)];
  return stored.length < longest - 1 ? now === before : now.startsWith(before);
};

/** How much of the structure agrees: the row, and headings from the nearest on, also that there are no more, or are any at all. */
const agreement = (page: PageText, stored: Structure, { from }: Place): number => {
  const root = page.units.lastIndexOf(edge, from);
  const before = page.headings.filter(({ nth }) => page.starts[nth]! > root && page.starts[nth]! <= from).toReversed();
  let agree = 0;
  while (agree < mostHeadings) {
    const [text, heading] = [stored.headings[agree], before[agree]];
    if (text === undefined ? heading : !heading || !says(page, heading.element, heading.nth, text, longestHeading)) break;
    agree++;
  }
  const nth = nodeAt(page, from);
  const row = rowAround(page.nodes[nth]!);
  const isAlike = before.length > 0 === stored.headings.length > 0;
  return agree + Number(isAlike) + Number(row !== null && stored.row !== '' && says(page, row, nth, stored.row, longestRow));
};

/**
 * The place that was meant. Where it stood in the page's text says so only while that text is as long as it was: a new row on top would
 * move every row by one. Else more of the structure must agree there than anywhere else.
 */
export const apart = (page: PageText, { position, structure }: Sought, places: readonly Place[]): Place | undefined => {
  if (!structure || places.length > mostPlaces) return undefined;
  const isStill = ({ from, to }: Place): boolean => textBefore(rangeOf(page, from, to))?.length === position?.start;
  const still = position && page.length === structure.length ? places.find(isStill) : undefined;
  if (still) return still;
  const [one, next] = places
    .map((place) => ({ place, agree: agreement(page, structure, place) }))
    .toSorted((a, b) => b.agree - a.agree);
  return one && one.agree > (next?.agree ?? 0) ? one.place : undefined;
};
