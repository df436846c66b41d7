// The element in which a person's selection or focus is: it says which part of a page they work in.
import { bodyOf, focusedIn, isElement, ownerOf, parentOf, selectionIn } from '#lib/page/safe.ts';

/** The element around the selection of the page on top; nothing where nothing is selected and nothing has the focus. */
export const chosenElement = (page: Document): Element | null => {
  const selection = selectionIn(page);
  const node = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).commonAncestorContainer : focusedIn(page);
  const element = node === null || isElement(node) ? node : parentOf(node);
  return element && isElement(element) && ownerOf(element) === page && element !== bodyOf(page) ? element : null;
};
