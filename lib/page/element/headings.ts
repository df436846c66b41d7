/* The headings that an element is under. They are asked for tag by tag: browsers look up one tag in a tenth of the time that a list of
   selectors takes, and many elements of one page are asked about. */
import { allIn, type Root } from '#lib/page/element/roots.ts';
import { shownText } from '#lib/page/element/squeezed.ts';
import { attributeOf } from '#lib/page/safe.ts';

/** Headings of one level in the order of the page; the level as a number from 1, the topmost. */
export interface Level {
  level: number;
  headings: ArrayLike<Element>;
}

/** Headings that are told, the nearest last. */
const mostTold = 4;

const told = '[role="heading"]:not(h1,h2,h3,h4,h5,h6)';
const toldLevel = (heading: Element): number => Number(attributeOf(heading, 'aria-level')) || 2;

/** The headings of a root by their levels; found once for many elements of it. A level can be there twice: by tag, and by role. */
export const headingsIn = (root: Root): Level[] => {
  const byTag = [1, 2, 3, 4, 5, 6].map((level): Level => ({ level, headings: allIn(root, `h${level}`) }));
  const byRole = Map.groupBy(allIn(root, told), toldLevel);
  return [...byTag, ...[...byRole].map(([level, headings]): Level => ({ level, headings }))];
};

const isBefore = (heading: Element, node: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(heading, node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The last of some headings that stands before an element and not around it. */
const lastBefore = (element: Element, headings: ArrayLike<Element>): Element | undefined => {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(headings[middle]!, element)) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at >= 0 && Node.prototype.contains.call(headings[at]!, element)) at--;
  return headings[at];
};

/** The headings that an element is under: the nearest, then each above it that is of a higher level. */
export const headingsOver = (element: Element, levels: readonly Level[]): string[] => {
  const nearestFirst = levels
    .flatMap(({ level, headings }) => {
      const heading = lastBefore(element, headings);
      return heading ? [{ level, heading }] : [];
    })
    .toSorted((a, b) => (isBefore(a.heading, b.heading) ? 1 : -1));
  const found: string[] = [];
  let least = 7;
  for (const { level, heading } of nearestFirst) {
    if (level >= least || found.length === mostTold) continue;
    least = level;
    found.unshift(shownText(heading));
  }
  return found;
};
