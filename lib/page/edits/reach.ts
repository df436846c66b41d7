// Which element has the keyboard, however deep it stands: in shadow roots, closed ones too.
import { shadowOf } from '#lib/page/safe.ts';

const activeIn = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')!.get!;
const activeInRoot = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')!.get!;

/** The focused element of a document, or of a root in it. */
export const reachIn = (page: Document): Element | null => {
  let at = activeIn.call(page) as Element | null;
  for (;;) {
    const root = at && shadowOf(at);
    const next = root ? activeInRoot.call(root) : null;
    if (!next) return at;
    at = next as Element;
  }
};
