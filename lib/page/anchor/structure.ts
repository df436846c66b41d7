// Where in the page's structure a range stands: what tells equal quotes in equal surroundings apart.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { all, bodyOf, closest, isElement, ownerOf, parentOf, rangeBy, textLengthOf } from '#lib/page/safe.ts';
import { visibleText } from '#lib/page/visible-text.ts';

export type Structure = NonNullable<QuoteEvidence['structure']>;

/** Headings that are kept, nearest first, and units of each. */
export const mostHeadings = 3;
export const longestHeading = 120;

/** Units that are kept of the row or list item. */
export const longestRow = 64;

export const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const rows = 'tr, [role="row"]';
const entries = 'li, dt, dd, article, [role="listitem"], [role="article"]';

/** The row of a table that a node is in, which tells more than a list in one of its cells; else the entry of a list. */
export const rowAround = (node: Node): Element | null => {
  const element = isElement(node) ? node : parentOf(node);
  return element && isElement(element) ? (closest(element, rows) ?? closest(element, entries)) : null;
};

/** The headings before a place, nearest first: each of another element than the one below it, as the page has them. */
const headingsBefore = (range: Range, every: readonly Element[]): Element[] => {
  const at = rangeBy(range.startContainer);
  at.setStart(range.startContainer, range.startOffset);
  let [low, high] = [0, every.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at.comparePoint(every[middle]!, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return every.slice(Math.max(0, low - mostHeadings), low).toReversed();
};

/** Units of all text in the body of a document, shown or not. Puts that text together: of a large page, a millisecond. */
export const lengthIn = (page: Document): number => {
  const body = bodyOf(page);
  return body ? textLengthOf(body) : 0;
};

export const describeStructure = (range: Range): Structure => {
  const { startContainer: start } = range;
  const row = rowAround(start);
  const found = all(Node.prototype.getRootNode.call(start), headings);
  return {
    headings: headingsBefore(range, found).map((heading) => visibleText(heading, longestHeading)),
    row: row ? visibleText(row, longestRow) : '',
    length: lengthIn(ownerOf(start)!),
  };
};
