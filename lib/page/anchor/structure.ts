// Where in the page's structure a range stands: what tells equal quotes in equal surroundings apart.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { allIn, bodyOf, closest, isElement, ownerOf, parentOf, rangeBy, textLengthOf } from '#lib/page/safe.ts';
import { visibleText } from '#lib/page/visible-text.ts';

export type Structure = NonNullable<QuoteEvidence['structure']>;

/** Headings that are kept, nearest first, and units of each. */
const mostHeadings = 3;
const longestHeading = 120;

/** Units that are kept of the row or list item. */
const longestRow = 64;

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const rows = 'tr, li, dt, dd, article, [role="row"], [role="listitem"], [role="article"]';

/** The headings before a place, nearest first: each of another element than the one below it, as the page has them. */
const headingsBefore = (range: Range, all: readonly Element[]): Element[] => {
  const at = rangeBy(range.startContainer);
  at.setStart(range.startContainer, range.startOffset);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at.comparePoint(all[middle]!, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - mostHeadings), low).toReversed();
};

/** Units of all text in the body of a range's document, shown or not. */
const lengthAround = (range: Range): number => {
  const body = bodyOf(ownerOf(range.startContainer)!);
  return body ? textLengthOf(body) : 0;
};

/** What is the same for all ranges of one root, so that it is asked for once. */
export type Seen = Map<Node, { headings: Element[]; texts: Map<Element, string>; length: number }>;

export const describeStructure = (range: Range, seen: Seen = new Map()): Structure => {
  const { startContainer: start } = range;
  const element = isElement(start) ? start : parentOf(start);
  const textOf = (each: Element, longest: number): string => {
    const text = known.texts.get(each) ?? visibleText(each, longest);
    known.texts.set(each, text);
    return text;
  };
  const row = element && isElement(element) ? closest(element, rows) : null;
  const root = Node.prototype.getRootNode.call(start);
  const known = seen.get(root) ?? {
    headings: allIn(root, headings),
    texts: new Map<Element, string>(),
    length: lengthAround(range),
  };
  seen.set(root, known);
  return {
    headings: headingsBefore(range, known.headings).map((heading) => textOf(heading, longestHeading)),
    row: row ? textOf(row, longestRow) : '',
    length: known.length,
  };
};
