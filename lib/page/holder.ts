// Which element of a page the card has to hang in so that it is neither hidden nor inert.
import { all, focusedIn, parentOf, rootOf, tagOf } from '#lib/page/safe.ts';

// In fullscreen these show their own content only.
const closed = new Set(['video', 'audio', 'iframe', 'frame', 'img', 'canvas', 'object', 'embed', 'input', 'svg']);

const isModal = (node: Node): node is HTMLDialogElement =>
  node instanceof HTMLDialogElement && Element.prototype.matches.call(node, ':modal');

/** The modal dialog that the person works in: the one around the focus, else the one that comes last. */
const topmostDialog = (page: Document): HTMLDialogElement | undefined => {
  for (let node: Node | null = focusedIn(page); node; node = parentOf(node) ?? (node as ShadowRoot).host ?? null)
    if (isModal(node)) return node;
  return all(page, 'dialog:modal').findLast((each) => each instanceof HTMLDialogElement);
};

/** The fullscreen element, else the topmost modal dialog, else the root; nothing where no card can hang. */
export const holderIn = (page: Document): Element | undefined => {
  const dialog = topmostDialog(page);
  const full = page.fullscreenElement;
  if (!full) return dialog ?? rootOf(page);
  if (dialog && full.contains(dialog)) return dialog;
  return closed.has(tagOf(full)) ? undefined : full;
};
