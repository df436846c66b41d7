// The text of an element as a person sees it, squeezed: without what is hidden and without what stands in fields (rule C6).
import { shownIn } from '#lib/page/anchor/shown.ts';
import { blockOf } from '#lib/page/blocks.ts';
import { closest, isElement, isText, parentOf, tagOf, walkIn } from '#lib/page/safe.ts';

/** Nodes that are looked at for one text, however long the page is. */
const mostLooked = 5000;

/** Whether a person writes there, as in a field. */
export const isWritten = (text: Node): boolean => {
  const parent = parentOf(text);
  return parent !== null && isElement(parent) && closest(parent, '[contenteditable]:not([contenteditable="false" i])') !== null;
};

/** At most so many UTF-16 units from the beginning of what an element shows. */
export const visibleText = (element: Element, longest: number): string => {
  const walker = walkIn(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let words = '';
  let block: Node | null = null;
  for (let looked = 0; looked < mostLooked && words.length < longest; looked++) {
    const node = walker.nextNode();
    if (!node) break;
    if (!isText(node)) {
      if (tagOf(node as Element) === 'br') block = null;
      continue;
    }
    const shown = isWritten(node) ? '' : shownIn(node);
    if (shown === '') continue;
    const within = blockOf(node);
    words = `${words}${within === block ? '' : ' '}${shown}`.replace(/\s+/g, ' ');
    block = within;
  }
  return words.trim().slice(0, longest).toWellFormed();
};
