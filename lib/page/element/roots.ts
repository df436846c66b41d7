// Where elements are looked for: the page, its open shadow roots, and the frames that can be read. All reads keep to `safe.ts`.
import { attributeOf, documentOf, first, likelyShadowOf, searchOf, walkIn } from '#lib/page/safe.ts';

/** An element is its own root, or the topmost one around it is, once the page has taken it out. */
export type Root = Document | ShadowRoot | Element;

/** Elements that are looked through for roots. What lies behind is not looked in. */
const mostElements = 100_000;

/** All elements of a root that a selector names, in the order of the page. */
export const allIn = (root: Root, selector: string): NodeListOf<Element> => searchOf(root).querySelectorAll.call(root, selector);

/** The root that an element is in. */
export const rootAround = (element: Element): Root => Node.prototype.getRootNode.call(element) as Root;

/** The element of an id, in the root that another one is in. */
export const byIdBeside = (element: Element, id: string): Element | null =>
  id === '' ? null : first(rootAround(element), `#${CSS.escape(id)}`);

/** The elements that one says it is named by, in its own order. */
export const namersOf = (element: Element): (Element | null)[] =>
  attributeOf(element, 'aria-labelledby')
    // A page may write as many as it likes.
    .slice(0, 1000)
    .split(/\s+/, 9)
    .map((id) => byIdBeside(element, id));

/** The caption that names an element by its id. */
export const captionFor = (element: Element): Element | null => {
  const id = attributeOf(element, 'id');
  return id ? first(rootAround(element), `label[for="${CSS.escape(id)}"]`) : null;
};

/** The page with all roots in it, outer ones first. */
export const rootsIn = (page: Document): Root[] => {
  const roots: Root[] = [page];
  let left = mostElements;
  for (let at = 0; at < roots.length; at++) {
    const walker = walkIn(roots[at]!, NodeFilter.SHOW_ELEMENT);
    for (let element = walker.nextNode(); element && left-- > 0; element = walker.nextNode()) {
      const inner = likelyShadowOf(element as Element) ?? documentOf(element as Element);
      if (inner) roots.push(inner);
    }
  }
  return roots;
};
