// Focus and caret of the tool: noted before the card opens, given back when it closes. Nothing scrolls.
import { focusedIn, ownerOf, selectionIn } from '#lib/page/safe.ts';

/** Notes where the person was. The answer puts them back there; it does nothing for what has left the page since. */
export const noteFocus = (page: Document): (() => void) => {
  const focused = focusedIn(page);
  const selection = selectionIn((focused ? ownerOf(focused) : null) ?? page);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  const isTextField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    // A text field keeps its own caret; setting the page's selection would take it away.
    if (isTextField || !range || !range.startContainer.isConnected) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
};
