// Which words are selected on a page, and whether they are words that the person saw or their own, in a field that they write in.
import { longestQuote } from '#lib/page/anchor/quote.ts';
import { isField, selectedIn } from '#lib/page/field.ts';
import { focusedIn, ownerOf, selectionIn } from '#lib/page/safe.ts';

export interface Chosen {
  range: Range;
  /** As the browser gives them: without what is hidden, with line ends between blocks. */
  words: string;
  /** Whether they stand in the field that has the keyboard. */
  isOwn: boolean;
}

/** The selection of the focused document, else of the page on top; nothing when both are empty. */
export const chosenIn = (page: Document, focused: Element | null): Chosen | undefined => {
  const selection = [selectionIn((focused ? ownerOf(focused) : null) ?? page), selectionIn(page)].find(
    // A range that is not collapsed: what is selected inside a text field has none, whatever the selection's text says.
    (each): each is Selection => !!each && each.rangeCount > 0 && !each.getRangeAt(0).collapsed,
  );
  const words = selection?.toString().trim() ?? '';
  if (!selection || words === '') return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  return { range, words, isOwn: isField(focused) && focused.contains(range.commonAncestorContainer) };
};

/** The words that were seen and are selected now, as a quote of them begins; empty for those of a field. */
export const seenWords = (page: Document): string => {
  const focused = focusedIn(page);
  if (focused && selectedIn(focused)) return '';
  const chosen = chosenIn(page, focused);
  return chosen && !chosen.isOwn ? chosen.words.slice(0, longestQuote) : '';
};
