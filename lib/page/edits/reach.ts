// Which element has the keyboard, however deep it stands: in shadow roots, closed ones too.
import { activeOf, shadowOf } from '#lib/page/safe.ts';

/** The focused element of a document, or of a root in it. */
export const reachIn = (page: Document): Element | null => {
  let at = activeOf(page);
  for (;;) {
    const next = at && activeOf(shadowOf(at));
    if (!next) return at;
    at = next;
  }
};
