// Every tree of a page that can be read: the document, open and closed shadow roots, and frames of the page's own origin.
import { allIn } from '#lib/page/element/roots.ts';
import { attributeOf, boxOf, documentOf, seesClosed, shadowOf, tagOf } from '#lib/page/safe.ts';

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

/** Frames that are looked into. Each is a page of its own to the browser; those behind count as unreadable. */
const mostFrames = 200;

const frames = new Set(['iframe', 'frame', 'object', 'embed']);

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

/**
 * Looks at so many elements at most, page by page and not deeper first, so that what is on top is looked at in any case. `shadow` says
 * which root an element has.
 */
export const rootsOf = (page: Document, most: number, shadow = shadowOf): Roots => {
  const found: Roots = { roots: [{ node: page, x: 0, y: 0, scale: 1 }], closed: [], shut: [], isWhole: true };
  const mayOpen = seesClosed();
  let [looked, entered] = [0, 0];
  for (const root of found.roots)
    for (const element of allIn(root.node, '*')) {
      if (++looked > most) return { ...found, isWhole: false };
      const tag = tagOf(element);
      if (frames.has(tag)) {
        const inner = entered < mostFrames ? documentOf(element) : null;
        if (inner) entered++;
        if (inner) found.roots.push(innerOf(element, root, inner));
        else if (!isOfExtension(element)) found.closed.push({ element, root });
        continue;
      }
      const inside = shadow(element);
      if (inside) found.roots.push({ ...root, node: inside });
      // An element of the page's own making that shows something and has nothing in it that we could read.
      else if (!mayOpen && tag.includes('-') && element.childElementCount === 0 && !element.textContent)
        found.shut.push({ element, root });
    }
  return found;
};
