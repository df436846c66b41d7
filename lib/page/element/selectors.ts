// Ways to an element as the recorder of Chrome DevTools writes them, one part for each frame or shadow root that they lead into.
import { testIds } from '#lib/page/element/attributes.ts';
import { allIn, rootAround, type Root } from '#lib/page/element/roots.ts';
import { attributeOf, childrenOf, isDocument, isElement, parentOf, shadowOf, tagOf } from '#lib/page/safe.ts';

/** Longest part that is worth keeping, and frames and shadow roots that are followed outwards. */
const longestPart = 1000;
const mostRoots = 8;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

const placeOf = (element: Element): { place: number; isAlone: boolean } => {
  const [tag, parent] = [tagOf(element), parentOf(element)];
  const alike = parent ? [...childrenOf(parent)].filter((other) => isElement(other) && tagOf(other) === tag) : [element];
  return { place: alike.indexOf(element) + 1, isAlone: alike.length === 1 };
};

/** CSS inside one root, from the nearest element around whose id is there once. */
const cssTo = (element: Element, root: Root): string => {
  const steps: string[] = [];
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const id = attributeOf(at, 'id');
    const byId = id && `#${CSS.escape(id)}`;
    if (byId && allIn(root, byId).length === 1) {
      steps.unshift(byId);
      break;
    }
    const { place, isAlone } = placeOf(at);
    steps.unshift(CSS.escape(tagOf(at)) + (isAlone ? '' : `:nth-of-type(${place})`));
  }
  return steps.join(' > ');
};

/** Steps from the top of its root; `xpath//` is understood inside a document only. */
const xpathTo = (element: Element): string => {
  let path = '';
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const { place, isAlone } = placeOf(at);
    path = `/${tagOf(at)}${isAlone ? '' : `[${place}]`}${path}`;
  }
  return path;
};

const byTestId = (element: Element, root: Root): string => {
  for (const name of testIds) {
    const value = attributeOf(element, name);
    const selector = value && `[${name}=${quoted(value)}]`;
    if (selector && allIn(root, selector).length === 1) return selector;
  }
  return '';
};

/** The frame or the host that a root is in, where it can be reached. */
const hostOf = (root: Root): Element | null => {
  try {
    return isDocument(root) ? (root.defaultView?.frameElement ?? null) : isElement(root) ? null : root.host;
  } catch {
    return null;
  }
};

/** The hosts from the page on top to the root of an element; nothing where they are too many. */
const hostsOf = (element: Element): Element[] | undefined => {
  const hosts: Element[] = [];
  for (let host = hostOf(rootAround(element)); host; host = hostOf(rootAround(host))) hosts.unshift(host);
  return hosts.length < mostRoots ? hosts : undefined;
};

/** The way to an element of each kind that its root allows; none where a part would be too long, or to what the page has taken out. */
export const selectorsTo = (element: Element, name: string, role: string): string[][] => {
  const [hosts, root] = [hostsOf(element), rootAround(element)];
  if (!hosts || isElement(root)) return [];
  const [css, testId] = [cssTo(element, root), byTestId(element, root)];
  const lead = hosts.map((host) => cssTo(host, rootAround(host)));
  // Pierce looks into every open shadow root by itself, though not into frames.
  const frames = hosts.filter((host) => !shadowOf(host)).map((host) => `pierce/${cssTo(host, rootAround(host))}`);
  const ways = [
    ...(name ? [[...lead, `aria/${name}${role ? `[role=${quoted(role)}]` : ''}`]] : []),
    ...(testId ? [[...lead, testId]] : []),
    [...lead, css],
    ...(isDocument(root) ? [[...lead, `xpath/${xpathTo(element)}`]] : []),
    [...frames, `pierce/${testId || css}`],
  ];
  return ways.filter((way) => way.every((part) => part !== '' && part.length <= longestPart));
};
