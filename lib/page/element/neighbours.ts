// The texts that an element stands among: headings, its entry, its column, and what is next to it. Never what stands in fields (rule C6).
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { shownIn } from '#lib/page/anchor/shown.ts';
import { besideOf, entryAround, looksLike } from '#lib/page/element/entry.ts';
import { familyOf, signOf } from '#lib/page/element/family.ts';
import { headingsIn, headingsOver } from '#lib/page/element/headings.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { rootAround } from '#lib/page/element/roots.ts';
import { endOf, shownText, squeezed } from '#lib/page/element/squeezed.ts';
import { all, bodyOf, childrenOf, closest, isDocument, isElement, parentOf, tagOf, walkIn } from '#lib/page/safe.ts';
import { attributeOf } from '#lib/page/safe.ts';
import { isWritten } from '#lib/page/visible-text.ts';

export type Neighbours = ElementEvidence['neighbours'];

/** Units of the text just before or after, and text nodes that are looked at for it. */
const near = 60;
const mostLooked = 60;

/** What stands next to an element in the order of the page, outside of it. */
const wordsBeside = (element: Element, isBefore: boolean): string => {
  const root = rootAround(element);
  const top = isDocument(root) ? bodyOf(root) : root;
  if (!top) return '';
  const walker = walkIn(top, NodeFilter.SHOW_TEXT);
  let last: Node = element;
  if (!isBefore) for (let child = childrenOf(last); child.length > 0; child = childrenOf(last)) last = child[child.length - 1]!;
  walker.currentNode = last;
  let words = '';
  for (let looked = 0; words.length < near && looked < mostLooked; looked++) {
    const text = (isBefore ? walker.previousNode() : walker.nextNode()) as Text | null;
    if (!text) break;
    const shown = isWritten(text) ? '' : shownIn(text).trim();
    if (shown) words = isBefore ? `${shown} ${words}` : `${words} ${shown}`;
  }
  return isBefore ? endOf(words, near) : squeezed(words, near);
};

/** The head of the column that a cell is in, for tables and for grids made of roles. */
const columnOver = (element: Element): string => {
  const cell = closest(element, 'td,th,[role="cell"],[role="gridcell"]');
  const row = cell && parentOf(cell);
  if (!cell || !row || !isElement(row)) return '';
  const table = closest(cell, 'table,[role="table"],[role="grid"],[role="treegrid"]');
  if (!table) return '';
  const place = [...childrenOf(row)].filter(isElement).indexOf(cell);
  const heads = Element.prototype.querySelector.call(table, 'tr,[role="row"]');
  const head = heads && heads !== row ? [...childrenOf(heads)].filter(isElement)[place] : undefined;
  return head && (tagOf(head) === 'th' || attributeOf(head, 'role') === 'columnheader') ? shownText(head) : '';
};

/** Elements that are looked through for one group, and how far up it is looked for. */
const mostInGroup = 400;
const mostSteps = 8;

const placeAmong = (element: Element, among: readonly Element[]): { at: number; of: number }[] => {
  const at = among.indexOf(element) + 1;
  return at > 0 ? [{ at, of: among.length }] : [];
};

/** The place among those that look the same in the entry, or in the nearest element that has several; then the entry's among its like. */
const orderOf = (element: Element, entry: Element | undefined): Neighbours['order'] => {
  const [family, sign] = [familyOf(tagOf(element), roleOf(element)), signOf(element)];
  const alikeIn = (group: Element): Element[] => {
    const members = all(group, family);
    return members.length > mostInGroup ? [] : members.filter((each) => signOf(each) === sign);
  };
  let alike = entry ? alikeIn(entry) : [];
  for (let at = parentOf(element), steps = 0; !entry && at && isElement(at) && steps < mostSteps; at = parentOf(at), steps++) {
    alike = alikeIn(at);
    if (alike.length !== 1) break;
  }
  const around = entry && parentOf(entry);
  const like = around
    ? [...childrenOf(around)].filter((each): each is ChildNode & Element => isElement(each) && looksLike(entry, each))
    : [];
  return [...placeAmong(element, alike), ...(entry ? placeAmong(entry, like) : [])];
};

/** Describes what is around. `isAlone` where nothing else looks the same, so that its place needs no telling; `headings` are those of its root. */
export const neighboursOf = (element: Element, isAlone: boolean, headings = headingsIn(rootAround(element))): Neighbours => {
  const entry = entryAround(element);
  return {
    headings: headingsOver(element, headings),
    row: shownText(entry),
    column: columnOver(element),
    before: wordsBeside(element, true),
    after: wordsBeside(element, false),
    above: entry ? shownText(besideOf(entry, true), near) : '',
    below: entry ? shownText(besideOf(entry, false), near) : '',
    order: isAlone ? [] : orderOf(element, entry),
  };
};
