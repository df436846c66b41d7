// Ways to an element inside its frame, as the recorder of Chrome DevTools writes them. Whoever replays them takes the first that finds
// anything, so each must lead to this element alone: what is told twice on the page, or counts up from load to load, is left out.
import { testIds } from '#lib/page/element/attributes.ts';
import { familyOf, signOf } from '#lib/page/element/family.ts';
import { nameOf } from '#lib/page/element/name.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { allIn, rootAround, type Root } from '#lib/page/element/roots.ts';
import { attributeOf, before, isElement, parentOf, tagOf } from '#lib/page/safe.ts';
import type { StepTarget } from '#lib/judgment/steps-evidence.ts';

const longest = 1000;
const mostHosts = 7;
/** Elements that one is compared with. */
const mostAlike = 400;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Names that a page counts or draws by itself: another element has them the next time. */
const isCounted = (id: string): boolean => /\d\d|:|[0-9a-f]{8}/.test(id);

const isAlone = (root: Root, selector: string): boolean => allIn(root, selector).length === 1;

/** An element by what its makers call it, where that is there once. */
const called = (element: Element, root: Root): { id: string; testId: string } => {
  const id = attributeOf(element, 'id');
  const byId = id && !isCounted(id) ? `#${CSS.escape(id)}` : '';
  const test = testIds.find((name) => attributeOf(element, name));
  const byTest = test ? `[${test}=${quoted(attributeOf(element, test))}]` : '';
  return { id: byId && isAlone(root, byId) ? byId : '', testId: byTest && isAlone(root, byTest) ? byTest : '' };
};

const placeOf = (element: Element): number => {
  const tag = tagOf(element);
  let place = 1;
  for (let at = before(element); at; at = before(at)) if (tagOf(at) === tag) place++;
  return place;
};

/** By places among its like, from the nearest element around that has a name; and all the way from the top. */
const paths = (element: Element, root: Root): { css: string; xpath: string } => {
  const steps: string[] = [];
  let [css, xpath] = ['', ''];
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const [tag, place] = [tagOf(at), placeOf(at)];
    xpath = `/${tag}[${place}]${xpath}`;
    if (css) continue;
    const { id, testId } = called(at, root);
    steps.unshift(id || testId || `${CSS.escape(tag)}:nth-of-type(${place})`);
    if (id || testId) css = steps.join(' > ');
  }
  return { css: css || steps.join(' > '), xpath };
};

/** Families that are too large to be compared, and until when that is believed: looking at all of one is most of what a step costs. */
const large = new WeakMap<Root, Map<string, number>>();
const believed = 5000;

const isOnlyOfItsName = (element: Element, root: Root, role: string): boolean => {
  const family = familyOf(tagOf(element), role);
  if ((large.get(root)?.get(family) ?? 0) > performance.now()) return false;
  const alike = allIn(root, family);
  if (alike.length > mostAlike) {
    large.set(root, (large.get(root) ?? new Map<string, number>()).set(family, performance.now() + believed));
    return false;
  }
  const sign = signOf(element);
  for (const other of alike) if (other !== element && signOf(other) === sign) return false;
  return true;
};

/** The hosts of the open shadow roots around an element, from the page inwards. */
const hostsOf = (element: Element): Element[] => {
  const hosts: Element[] = [];
  for (let root = rootAround(element); root instanceof ShadowRoot; root = rootAround(root.host)) hosts.unshift(root.host);
  return hosts;
};

/** What an element is and how it is found again; nothing where no way is short enough. */
export const targetAt = (element: Element): StepTarget | undefined => {
  const role = roleOf(element).slice(0, 40);
  const name = nameOf(element, role);
  const root = rootAround(element);
  const hosts = hostsOf(element);
  const lead = hosts.map((host) => paths(host, rootAround(host)).css);
  const { css, xpath } = paths(element, root);
  const { testId } = called(element, root);
  const hasName = name !== '' && name.length < 100 && isOnlyOfItsName(element, root, role);
  const ways = [
    ...(hasName ? [[...lead, `aria/${name}${role ? `[role=${quoted(role)}]` : ''}`]] : []),
    ...(testId ? [[...lead, testId]] : []),
    [...lead, css],
    ...(hosts.length === 0 ? [[`xpath/${xpath}`]] : []),
    ...(hosts.length > 0 && css.startsWith('#') && isAlone(root, css) ? [[`pierce/${css}`]] : []),
  ];
  const selectors = ways.filter(
    (way) => way.length <= mostHosts + 1 && way.every((part) => part !== '' && part.length <= longest),
  );
  return selectors.length > 0 ? { name, role, tag: tagOf(element).slice(0, 80), selectors } : undefined;
};
