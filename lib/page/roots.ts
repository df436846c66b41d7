// Every tree of a page that can be read: the document, open and closed shadow roots, and frames of the page's own origin.
import { allIn } from '#lib/page/element/roots.ts';
import { attributeOf, boxOf, documentOf, shadowOf, tagOf } from '#lib/page/safe.ts';

/** One tree, and where its viewport stands in that of the page on top. */
export interface Root {
  node: Document | ShadowRoot;
  x: number;
  y: number;
  /** CSS pixels of the page on top for one of this tree: frames can be drawn larger or smaller. */
  scale: number;
}

export interface Roots {
  roots: Root[];
  /** Frames whose document cannot be read, with the tree that they are in. */
  closed: { element: Element; root: Root }[];
  /** Elements whose tree nobody but the page can read. */
  shut: { element: Element; root: Root }[];
  /** Whether every element was looked at. */
  isWhole: boolean;
}

const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const frames = new Set(['iframe', 'frame', 'object', 'embed']);

type Opener = { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
const api = (globalThis as unknown as { chrome?: { dom?: Opener } }).chrome?.dom;

/** Chromium has it as a function of the API, Firefox as a property of elements; elsewhere there is none. */
const canOpen = (): boolean => Boolean(api?.openOrClosedShadowRoot) || 'openOrClosedShadowRoot' in Element.prototype;

/** The shadow root of an element, a closed one too where the browser lets an extension in. */
export const rootIn = (element: Element): ShadowRoot | null => {
  const tag = tagOf(element);
  if (!tag.includes('-') && !hosts.has(tag)) return null;
  try {
    return (
      shadowOf(element) ??
      api?.openOrClosedShadowRoot?.(element) ??
      (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
      null
    );
  } catch {
    return null;
  }
};

/** Frames of extensions belong to the browser's user and not to the page; ours is one. */
const isOfExtension = (frame: Element): boolean => /^[a-z]+-extension:/.test(attributeOf(frame, 'src'));

const innerOf = (frame: Element, { x, y, scale }: Root, inner: Document): Root => {
  const box = boxOf(frame);
  const { offsetWidth, clientLeft, clientTop } = frame as HTMLElement;
  const own = offsetWidth > 0 ? box.width / offsetWidth : 1;
  return {
    node: inner,
    x: x + scale * (box.left + own * clientLeft),
    y: y + scale * (box.top + own * clientTop),
    scale: scale * own,
  };
};

/** Looks at so many elements at most, page by page and not deeper first, so that what is on top is looked at in any case. */
export const rootsOf = (page: Document, most: number): Roots => {
  const found: Roots = { roots: [{ node: page, x: 0, y: 0, scale: 1 }], closed: [], shut: [], isWhole: true };
  const mayOpen = canOpen();
  let looked = 0;
  for (const root of found.roots)
    for (const element of allIn(root.node, '*')) {
      if (++looked > most) return { ...found, isWhole: false };
      const tag = tagOf(element);
      if (frames.has(tag)) {
        const inner = documentOf(element);
        if (inner) found.roots.push(innerOf(element, root, inner));
        else if (!isOfExtension(element)) found.closed.push({ element, root });
        continue;
      }
      const shadow = rootIn(element);
      if (shadow) found.roots.push({ ...root, node: shadow });
      // An element of the page's own making that shows something and has nothing in it that we could read.
      else if (!mayOpen && tag.includes('-') && element.childElementCount === 0 && !element.textContent)
        found.shut.push({ element, root });
    }
  return found;
};
