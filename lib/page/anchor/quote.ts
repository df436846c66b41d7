// The selected words with what stands before and after them (W3C TextQuoteSelector). Only what is shown counts: no script, no hidden text.
import { shownIn } from '#lib/page/anchor/shown.ts';
import { isInLine } from '#lib/page/blocks.ts';
import { bodyOf, childrenOf, isDocument, isElement, isText, parentOf, walkIn } from '#lib/page/safe.ts';

/** Longest quote, in UTF-16 units. It may stand three times in one payload of 64 KiB, at up to three bytes a unit. */
export const longestQuote = 5000;

/** Longest prefix and suffix, in UTF-16 units. */
export const longestContext = 64;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

const bodyAround = (root: Node): Node => (isDocument(root) ? (bodyOf(root) ?? root.documentElement) : root);

const lastIn = (node: Node): Node => {
  const child = childrenOf(node)[childrenOf(node).length - 1];
  return child ? lastIn(child) : node;
};

/**
 * Where to walk from. An element as an end stands between two of its children: three clicks end before the first one of the next
 * paragraph. What lies inside the range is passed over on the way.
 */
const beginAt = (end: Node, offset: number, isBefore: boolean): Node => {
  if (isText(end)) return end;
  const children = childrenOf(end);
  return isBefore ? (children[offset] ?? lastIn(end)) : (children[offset - 1] ?? end);
};

/** The nearest thing around a text that is no mere part of a line: texts in different ones are parted, as the page shows them. */
const blockAround = (text: Node): Node | null => {
  let at = parentOf(text);
  while (at && isElement(at) && isInLine(at)) at = parentOf(at);
  return at;
};

/** Words next to one end of a range, as far as a prefix or suffix needs them. */
const wordsBeside = (range: Range, isBefore: boolean): string => {
  const root = range.commonAncestorContainer.getRootNode();
  const walker = walkIn(bodyAround(root), NodeFilter.SHOW_TEXT);
  const [end, offset] = isBefore ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const begin = beginAt(end, offset, isBefore);
  let words = '';
  if (isText(end)) words = isBefore ? shownIn(end).slice(0, offset) : shownIn(end).slice(offset);
  else if (isText(begin) && isBefore && begin !== childrenOf(end)[offset]) words = shownIn(begin);
  walker.currentNode = begin;
  let block = blockAround(begin);
  for (let looked = 0; words.length < longestContext && looked < 500; looked++) {
    const text = (isBefore ? walker.previousNode() : walker.nextNode()) as Text | null;
    if (!text) break;
    const isOutside = isBefore ? range.comparePoint(text, text.length) < 0 : range.comparePoint(text, 0) > 0;
    const shown = isOutside ? shownIn(text) : '';
    if (shown === '') continue;
    const glue = words === '' || blockAround(text) === block ? '' : ' ';
    block = blockAround(text);
    words = squeeze(isBefore ? shown + glue + words : words + glue + shown);
  }
  return isBefore ? words.slice(-longestContext) : words.slice(0, longestContext);
};

/** Describes what a selection shows. `exact` is the text as the browser renders it, cut at `longestQuote`. */
export const describeQuote = (words: string, range: Range) => ({
  exact: words.slice(0, longestQuote),
  prefix: wordsBeside(range, true),
  suffix: wordsBeside(range, false),
});
