// Shows an element to the person: scrolls there, selects it, and draws a line around it for a moment. Nothing of the page's DOM changes.
import { ownerOf, rangeBy, selectionIn } from '#lib/page/safe.ts';

/** Milliseconds for which the line is there. */
const shownFor = 2000;

/** Says whether there was one to show. */
export const showElement = (element: Element | undefined): boolean => {
  if (!element) return false;
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest' });
  const range = rangeBy(element);
  range.selectNode(element);
  const selection = selectionIn(ownerOf(element)!);
  selection?.removeAllRanges();
  selection?.addRange(range);
  // Controls do not show that they are selected. The line stands still, in the colour of selections that the person's system has.
  const line = { outline: '3px solid Highlight', outlineOffset: '2px' };
  Element.prototype.animate.call(element, [line, line], shownFor);
  return true;
};
