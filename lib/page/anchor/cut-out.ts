// Second way, which finds nothing: what stood on both sides of the words stands side by side now. They were taken out, and who finds them finds others.
import { bodyOf, ownerOf, textLengthOf } from '#lib/page/safe.ts';
import { near } from '#lib/page/anchor/surroundings.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Shorter surroundings meet by chance. */
const least = 16;

/** Whether the page has as much text as it had: what is not where it was has been moved then. */
const isAsLong = ({ nodes: [node] }: PageText, { structure }: Sought): boolean => {
  const body = node && bodyOf(ownerOf(node)!);
  return structure !== undefined && body ? textLengthOf(body) === structure.length : false;
};

/** Ends the search where the passage was taken out. On a page that changed elsewhere too, a paragraph that was moved whole looks the same, and is given up with it (rule A1). */
export const cutOut: Way = (page, sought) => {
  const { before = '', after = '' } = sought;
  const [left, right] = [before.slice(-near), after.slice(0, near)];
  const isClosed = left.length >= least && right.length >= least && page.units.includes(left + right);
  return isClosed && !isAsLong(page, sought) ? 'cut out' : undefined;
};
