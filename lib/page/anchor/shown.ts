// What a person sees of a text node, as a selection would give it: nothing of hidden, unselectable and typed text, and in its letter case.
import { isElement, parentOf, tagOf } from '#lib/page/safe.ts';

const unseen = new Set('script style noscript template textarea title select option'.split(' '));

/** Whether nothing inside an element is shown as text, whatever its style says. */
export const isUnseen = (element: Element): boolean => unseen.has(tagOf(element));

const cased = (text: string, how: string): string => {
  let turned = text;
  if (how === 'uppercase') turned = text.toUpperCase();
  if (how === 'lowercase') turned = text.toLowerCase();
  if (how === 'capitalize') turned = text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  // Offsets must stay those of the node: one letter that turns into two leaves the text as it is.
  return turned.length === text.length ? turned : text;
};

/** How text inside an element is shown: in which letter case, or not at all. Also what nobody can select, where that is `seen` all the same. */
export const showingIn = (parent: Node | null, seen = false): string | undefined => {
  if (parent === null || !isElement(parent) || isUnseen(parent)) return undefined;
  if (!Element.prototype.checkVisibility.call(parent, { visibilityProperty: true })) return undefined;
  const style = getComputedStyle(parent);
  return !seen && style.userSelect === 'none' ? undefined : style.textTransform;
};

/** The text of a node as it is shown, as long as its data; empty where it is not shown. `how` saves asking again for a sibling. */
export const shownIn = (text: Text, how = showingIn(parentOf(text))): string => (how === undefined ? '' : cased(text.data, how));
