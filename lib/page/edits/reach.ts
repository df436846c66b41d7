// Which element has the keyboard, however deep it stands: in shadow roots, closed ones too.
import { shadowOf } from '#lib/page/safe.ts';

const api = (globalThis as { browser?: typeof chrome }).browser ?? (globalThis as { chrome?: typeof chrome }).chrome;

/** The shadow root of an element; a closed one only where the browser lets a script of ours see it. */
const rootIn = (element: Element): ShadowRoot | null => {
  const open = shadowOf(element);
  if (open || !(element instanceof HTMLElement)) return open;
  try {
    return (api?.dom?.openOrClosedShadowRoot(element) as ShadowRoot | null | undefined) ?? null;
  } catch {
    return null;
  }
};

const activeIn = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')!.get!;
const activeInRoot = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')!.get!;

/** The focused element of a document, or of a root in it. */
export const reachIn = (page: Document): Element | null => {
  let at = activeIn.call(page) as Element | null;
  for (;;) {
    const root = at && rootIn(at);
    const next = root ? activeInRoot.call(root) : null;
    if (!next) return at;
    at = next as Element;
  }
};
