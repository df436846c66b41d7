// A CSS selector of the nearest element around a selection (W3C CssSelector).
import { all, attributeOf, childrenOf, isDocument, isElement, parentOf, tagOf } from '#lib/page/safe.ts';

const longestSelector = 2000;

/** Describes an element from the nearest ancestor whose id is unique; nothing where that gets too long. */
export const describeCss = (element: Element): string | undefined => {
  const root = Node.prototype.getRootNode.call(element);
  if (!isDocument(root)) return undefined;
  const steps: string[] = [];
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const id = attributeOf(at, 'id');
    const byId = id && `#${CSS.escape(id)}`;
    if (byId && all(root, byId).length === 1) {
      steps.unshift(byId);
      break;
    }
    const tag = tagOf(at);
    const parent: Node | null = parentOf(at);
    const alike = parent ? [...childrenOf(parent)].filter((other) => isElement(other) && tagOf(other) === tag) : [];
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(at as ChildNode) + 1})` : '';
    steps.unshift(CSS.escape(tag) + place);
  }
  const selector = steps.join(' > ');
  return selector.length > longestSelector ? undefined : selector;
};
