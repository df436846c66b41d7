// Reads of the DOM that a page cannot bend: `<form><input name="id">` replaces `form.id`, but not the getter on the prototype.

// @__NO_SIDE_EFFECTS__
const getter = <T, V>(of: { prototype: T }, name: keyof T & string): ((node: T) => V) => {
  const { get } = Object.getOwnPropertyDescriptor(of.prototype, name)!;
  return (node) => get!.call(node) as V;
};

export const parentOf = getter<Node, Node | null>(Node, 'parentNode');
export const ownerOf = getter<Node, Document | null>(Node, 'ownerDocument');
export const firstOf = getter<Node, Node | null>(Node, 'firstChild');
export const nextOf = getter<Node, Node | null>(Node, 'nextSibling');
const textOf = getter<Node, string | null>(Node, 'textContent');
/** Units of all text inside a node, shown or not. */
export const textLengthOf = (node: Node): number => textOf(node)?.length ?? 0;
export const childrenOf = getter<Node, NodeListOf<ChildNode>>(Node, 'childNodes');
export const textIn = getter<Node, string>(Node, 'textContent');
export const tagOf = getter<Element, string>(Element, 'localName');
export const lastIn = getter<Element, Element | null>(Element, 'lastElementChild');
export const before = getter<Element, Element | null>(Element, 'previousElementSibling');
const typeOf = getter<Node, number>(Node, 'nodeType');

/** Whether a node is an element, also one of a frame, which `instanceof` denies: a frame has classes of its own. */
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isDocument = (node: Node): node is Document => typeOf(node) === 9;
export const isText = (node: Node): node is Text => typeOf(node) === 3 || typeOf(node) === 4;

const openShadowOf = getter<Element, ShadowRoot | null>(Element, 'shadowRoot');

/** What can have a shadow root at all, besides elements of the page's own making: asking the others costs as much and never finds one. */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** How an extension is shown closed shadow roots too; no page is. Chromium has a call of its own for that, Firefox a property of elements. */
interface Opener {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}
const opener = () => (globalThis as Opener).chrome?.dom?.openOrClosedShadowRoot;
const anyShadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;

/** Whether the browser shows us closed shadow roots. */
export const seesClosed = (): boolean => Boolean(anyShadowOf ?? opener());

/** The shadow root of an element, closed ones too where the browser shows them to us. */
export const shadowOf = (element: Element): ShadowRoot | null => {
  const tag = tagOf(element);
  if (!tag.includes('-') && !hosts.has(tag)) return null;
  const open = openShadowOf(element);
  if (open) return open;
  try {
    return anyShadowOf ? (anyShadowOf.call(element) as ShadowRoot | null) : (opener()?.(element as HTMLElement) ?? null);
  } catch {
    return null;
  }
};

/**
 * The same at a tenth of the time, for what looks at a whole page: of elements that have content of the page in them only those of its own
 * making are asked for closed roots. Others show that content, if they are hosts at all, and are next to never hosts.
 */
export const likelyShadowOf = (element: Element): ShadowRoot | null =>
  tagOf(element).includes('-') || !firstOf(element) ? shadowOf(element) : openShadowOf(element);

export const bodyOf = getter<Document, HTMLElement | null>(Document, 'body');
export const rootOf = getter<Document, HTMLElement>(Document, 'documentElement');
export const contentTypeOf = getter<Document, string>(Document, 'contentType');
export const titleOf = getter<Document, string>(Document, 'title');

/** Walks through the nodes below a root. */
export const walkIn = (root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(isDocument(root) ? root : ownerOf(root), root, what);

/** A new range in the document of a node. */
export const rangeBy = (node: Node): Range => Document.prototype.createRange.call(ownerOf(node));

/** What is selected in a document. */
export const selectionIn = (page: Document): Selection | null => Document.prototype.getSelection.call(page);

/** Where the browser's own search of a root stands: a document, an element, or a shadow root. */
export const searchOf = (within: Node): ParentNode =>
  (isDocument(within) ? Document : isElement(within) ? Element : DocumentFragment).prototype;

/** The first element inside a root that a selector names. */
export const first = (within: Node, selector: string): Element | null => searchOf(within).querySelector.call(within, selector);

/** All of them, in the order of the page. */
export const all = (within: Node, selector: string): Element[] => [...searchOf(within).querySelectorAll.call(within, selector)];

/** The first of them, at most so many. Of those behind, none is asked for. */
export const some = (within: Node, selector: string, most: number): Element[] => {
  const found = searchOf(within).querySelectorAll.call(within, selector);
  return Array.from({ length: Math.min(most, found.length) }, (_, place) => found[place]!);
};

/** An element itself, or the nearest around it, that a selector names. */
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** An attribute's text, or nothing. */
export const attributeOf = (element: Element, name: string): string => Element.prototype.getAttribute.call(element, name) ?? '';

/** The place of an element on screen, in CSS pixels of its own viewport. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

const activeIn = getter<Document, Element | null>(Document, 'activeElement');
const activeInShadow = getter<ShadowRoot, Element | null>(ShadowRoot, 'activeElement');

/** The focused element of a document or shadow root itself. */
export const activeOf = (root: Document | ShadowRoot | null): Element | null =>
  root && (isDocument(root) ? activeIn(root) : activeInShadow(root));

/** The focused element of a document, looked for inside open shadow roots and frames that can be read. */
export const focusedIn = (page: Document): Element | null => {
  let focused = activeOf(page);
  for (;;) {
    const inner = focused && (activeOf(shadowOf(focused)) ?? activeOf(documentOf(focused)));
    if (!inner) return focused;
    focused = inner;
  }
};

const insideOf = getter<HTMLIFrameElement, Document | null>(HTMLIFrameElement, 'contentDocument');
const insideOld = getter<HTMLFrameElement, Document | null>(HTMLFrameElement, 'contentDocument');

/** The document inside a frame; null where it cannot be read, and for elements that are no frames. */
export const documentOf = (element: Element): Document | null => {
  try {
    const tag = tagOf(element);
    return tag === 'iframe'
      ? insideOf(element as HTMLIFrameElement)
      : tag === 'frame'
        ? insideOld(element as HTMLFrameElement)
        : null;
  } catch {
    return null;
  }
};
