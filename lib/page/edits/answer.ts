// The answer of a model that a control belongs to, and its text. What a person writes in is no part of one.
import { richText } from '#lib/page/edits/rich-text.ts';
import { all, closest, isElement, parentOf, textLengthOf } from '#lib/page/safe.ts';
import { controls } from '#lib/page/watch.ts';

export const pressed = `${controls},a`;
export const menus = '[role="menu"],[role="listbox"],[role="dialog"],dialog';
/** No part of an answer. What a person writes in is not even copied into it. */
const notAnswer = `${pressed},${menus},[role="toolbar"],select,input,textarea,[contenteditable],form`;
const messages =
  'article,[role="article"],li,[role="listitem"],[data-message-id],[data-message-author-role],[class*="message" i]';

/** Units of text from which on it is an answer, and of the part of a page that is looked into. */
export const shortest = 20;
const longest = 4000;
const mostText = 200_000;
const mostUp = 12;

/** As a person reads it; empty where that is too long to be looked into. */
export const textOf = (element: Element): string => {
  if (textLengthOf(element) > mostText || closest(element, '[contenteditable]')) return '';
  // A copy in a document without a page does nothing: no pictures are loaded, no elements of the page's making begun.
  const copy = new Document().importNode(element, true);
  for (const each of all(copy, notAnswer)) Element.prototype.remove.call(each);
  return richText(copy, false).trim().slice(0, longest).toWellFormed();
};
export const isAnswer = (element: Element): boolean => textOf(element).length >= shortest;

/**
 * The answer that a control belongs to: the message that it is in, else the last of those beside it, else the text beside it. `isSure` where
 * the control asks for another; of one that may not, only the message that it is in is looked at.
 */
export const answerAt = (control: Element, isSure: boolean): Element | undefined => {
  for (let at = closest(control, messages); at;) {
    if (isAnswer(at)) return at;
    const up = parentOf(at);
    at = up && isElement(up) ? closest(up, messages) : null;
  }
  let at: Node | null = isSure ? control : null;
  for (let step = 0; step < mostUp && at && isElement(at); step++, at = parentOf(at)) {
    if (at === control || !isAnswer(at)) continue;
    return all(at, messages).findLast(isAnswer) ?? at;
  }
  return undefined;
};
