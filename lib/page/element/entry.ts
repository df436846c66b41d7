// The row, entry or group that an element is part of: what tells one “Edit” of a list from the others.
import { attributeOf, childrenOf, isElement, isText, parentOf, tagOf, textIn } from '#lib/page/safe.ts';

const entryTags = new Set(['tr', 'li', 'article', 'dd', 'fieldset']);
const entryRoles = new Set(['row', 'listitem', 'option', 'treeitem', 'article', 'menuitem', 'group']);

/** How far up it is looked for. */
const mostSteps = 8;

/** Children of one element that are looked at for the entry beside. */
const mostChildren = 5000;

/** The element next to it, on either side. */
export const besideOf = (element: Element, isBefore: boolean): Element | null =>
  Object.getOwnPropertyDescriptor(Element.prototype, isBefore ? 'previousElementSibling' : 'nextElementSibling')!.get!.call(
    element,
  ) as Element | null;

/** Whether two elements beside each other are of one sort. */
export const looksLike = (element: Element, other: Element | null): boolean =>
  other !== null && tagOf(other) === tagOf(element) && attributeOf(other, 'class') === attributeOf(element, 'class');

const isEntry = (element: Element): boolean => {
  const role = attributeOf(element, 'role');
  if (role ? entryRoles.has(role) : entryTags.has(tagOf(element))) return true;
  if (tagOf(element) !== 'div' && tagOf(element) !== 'section') return false;
  return looksLike(element, besideOf(element, true)) || looksLike(element, besideOf(element, false));
};

/** Whether text stands beside an element in the one around it. */
const hasMore = (around: Element, inner: Node): boolean => {
  const children = childrenOf(around);
  for (let at = 0; at < children.length && at < mostChildren; at++) {
    const child = children[at]!;
    if (child !== inner && (isElement(child) || isText(child)) && textIn(child).trim() !== '') return true;
  }
  return false;
};

/** The nearest entry around an element that holds text besides it; nothing where it is in none. */
export const entryAround = (element: Element): Element | undefined => {
  let inner = element;
  let holdsMore = false;
  for (let steps = 0; steps < mostSteps; steps++) {
    const around = parentOf(inner);
    if (!around || !isElement(around)) return undefined;
    holdsMore ||= hasMore(around, inner);
    if (holdsMore && isEntry(around)) return around;
    inner = around;
  }
  return undefined;
};
