// The text of an element as a person sees it, squeezed: without what is hidden and without what stands in fields (rule C6).
import { showingIn, shownIn } from '#lib/page/anchor/shown.ts';
import { isInLine } from '#lib/page/blocks.ts';
import { attributeOf, first, isElement, isText, parentOf, tagOf, walkIn } from '#lib/page/safe.ts';

/** Nodes that are looked at for one text, however long the page is. */
const mostLooked = 5000;

/** Which text counts: what can be selected · all that is seen · what a screen reader says of it, as in names (accname 1.2). */
export type Hearing = 'selected' | 'seen' | 'said';

/** What holds for all text right inside a node. */
interface Ground {
  /** The nearest thing around it that is no mere part of a line. */
  block: Node | null;
  /** Whether a person writes there, as in a field. */
  isWritten: boolean;
  /** Whether it is drawn for the eye alone, as icons of a font are. */
  isUnsaid: boolean;
}

const nowhere: Ground = { block: null, isWritten: false, isUnsaid: false };

/**
 * What holds inside a node, worked out from what is around it and remembered: a page can be ten thousand elements deep, and asking each
 * text anew for all that is around it would never end.
 */
const groundIn = (node: Node | null, known: Map<Node, Ground>): Ground => {
  const path: Node[] = [];
  let at = node;
  while (at && !known.has(at)) {
    path.push(at);
    at = parentOf(at);
  }
  let ground = (at && known.get(at)) ?? nowhere;
  for (const each of path.toReversed()) {
    const isPart = isElement(each);
    const isLine = isPart && isInLine(each);
    const editable = isPart && Element.prototype.hasAttribute.call(each, 'contenteditable');
    const isWritten = editable ? !/^false$/i.test(attributeOf(each, 'contenteditable')) : ground.isWritten;
    const isUnsaid = ground.isUnsaid || (isPart && attributeOf(each, 'aria-hidden') === 'true');
    ground = { block: isLine ? ground.block : each, isWritten, isUnsaid };
    known.set(each, ground);
  }
  return ground;
};

/** Whether a person writes there, as in a field. Of many texts, ask `visibleText`. */
export const isWritten = (text: Node): boolean => groundIn(parentOf(text), new Map()).isWritten;

/** At most so many UTF-16 units from the beginning of what an element shows. */
export const visibleText = (element: Element, longest: number, hearing: Hearing = 'selected'): string => {
  const walker = walkIn(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const known = new Map<Node, Ground>();
  // Whoever asks what an element says may ask it of one that is drawn for the eye alone.
  known.set(element, { ...groundIn(element, known), isUnsaid: false });
  let words = '';
  let block: Node | null = null;
  for (let looked = 0; looked < mostLooked && words.length < longest; looked++) {
    const node = walker.nextNode();
    if (!node) break;
    if (!isText(node)) {
      if (tagOf(node as Element) === 'br') block = null;
      continue;
    }
    const { block: within, isWritten: isTyped, isUnsaid } = groundIn(parentOf(node), known);
    if (isTyped || (isUnsaid && hearing === 'said')) continue;
    const shown = shownIn(node, showingIn(parentOf(node), hearing !== 'selected'));
    if (shown === '') continue;
    // One text alone may be longer than all that is asked for, white space included.
    words = `${words}${within === block ? '' : ' '}${shown.slice(0, 10 * longest)}`.replace(/\s+/g, ' ');
    block = within;
  }
  return words.trim().slice(0, longest).toWellFormed();
};

/** The text of the first element that a selector names; empty where there is none. */
export const textAt = (within: Document | Element, selector: string, longest: number): string => {
  const element = first(within, selector);
  return element ? visibleText(element, longest) : '';
};
