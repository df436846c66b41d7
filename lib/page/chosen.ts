// Which words are selected on a page, and whether they are words that the person saw or their own, in a field that they write in.
import { longestQuote } from '#lib/page/anchor/quote.ts';
import { isField, selectedIn } from '#lib/page/field.ts';
import { childrenOf, focusedIn, isElement, ownerOf, rangeBy, selectionIn, shadowOf } from '#lib/page/safe.ts';

export interface Chosen {
  range: Range;
  /** As the browser gives them: without what is hidden, with line ends between blocks. */
  words: string;
  /** Whether they stand in the field that has the keyboard. */
  isOwn: boolean;
}

/** Shadow roots that are in each other. */
const mostRoots = 8;

/** The ranges of a selection inside roots that are named, which TypeScript's library does not know in this form. */
interface Composed {
  getComposedRanges?: (about: { shadowRoots: ShadowRoot[] }) => StaticRange[];
}

/**
 * What is selected as a range; nothing where nothing is. Inside a shadow root the browser shows to those outside an empty place before its
 * host: it is asked root by root, closed ones too, as far as those are shown to us.
 */
const rangeOf = (selection: Selection): Range | undefined => {
  if (selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.collapsed) return range.cloneRange();
  if (selection.type !== 'Range') return undefined;
  const roots: ShadowRoot[] = [];
  let at: AbstractRange | undefined = range;
  while (at?.collapsed && roots.length < mostRoots) {
    const host: ChildNode | undefined = childrenOf(at.startContainer)[at.startOffset];
    const root = host && isElement(host) ? shadowOf(host) : null;
    if (!root) return undefined;
    roots.push(root);
    [at] = (selection as Composed).getComposedRanges?.({ shadowRoots: roots }) ?? [];
  }
  if (!at || at.collapsed) return undefined;
  const inside = rangeBy(at.startContainer);
  inside.setStart(at.startContainer, at.startOffset);
  inside.setEnd(at.endContainer, at.endOffset);
  return inside.collapsed ? undefined : inside;
};

/** The selection of the focused document, else of the page on top; nothing when both are empty. */
export const chosenIn = (page: Document, focused: Element | null): Chosen | undefined => {
  for (const selection of [selectionIn((focused ? ownerOf(focused) : null) ?? page), selectionIn(page)]) {
    // What is selected inside a text field is no range, whatever the selection's text says.
    const range = selection ? rangeOf(selection) : undefined;
    if (!selection || !range) continue;
    const words = selection.toString().trim();
    if (words === '') return undefined;
    return { range, words, isOwn: isField(focused) && focused.contains(range.commonAncestorContainer) };
  }
  return undefined;
};

/** The words that were seen and are selected now, as a quote of them begins; empty for those of a field. */
export const seenWords = (page: Document): string => {
  const focused = focusedIn(page);
  if (focused && selectedIn(focused)) return '';
  const chosen = chosenIn(page, focused);
  return chosen && !chosen.isOwn ? chosen.words.slice(0, longestQuote) : '';
};
