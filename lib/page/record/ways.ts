// Ways to an element inside its frame, as the recorder of Chrome DevTools writes them. Whoever replays them takes the first that finds
// anything, so each must lead to this element alone: what is told twice on the page, or counts up from load to load, is left out.
import { testIds } from '#lib/page/element/attributes.ts';
import { nameOf } from '#lib/page/element/name.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { allIn, rootAround, type Root } from '#lib/page/element/roots.ts';
import { isOnlyOfItsName } from '#lib/page/record/alike.ts';
import { attributeOf, before, closest, isElement, parentOf, tagOf } from '#lib/page/safe.ts';
import type { StepTarget } from '#lib/judgment/steps-evidence.ts';

const longest = 1000;
const mostHosts = 7;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Names that a page counts or draws by itself: another element has them the next time. */
const isCounted = (id: string): boolean => /\d\d|:|[0-9a-f]{8}/.test(id);

const ifAlone = (root: Root, selector: string): string => (selector && allIn(root, selector).length === 1 ? selector : '');

const byId = (element: Element, root: Root): string => {
  const id = attributeOf(element, 'id');
  return ifAlone(root, id && !isCounted(id) ? `#${CSS.escape(id)}` : '');
};

const byTestId = (element: Element, root: Root): string => {
  const test = testIds.find((name) => attributeOf(element, name));
  return ifAlone(root, test ? `[${test}=${quoted(attributeOf(element, test))}]` : '');
};

/** What makers call an element by. The browser finds the nearest one that has any of it at once. */
const naming = ['id', ...testIds].map((name) => `[${name}]`).join();

const placeOf = (element: Element): number => {
  const tag = tagOf(element);
  let place = 1;
  for (let at = before(element); at; at = before(at)) if (tagOf(at) === tag) place++;
  return place;
};

interface Paths {
  /** From the nearest element around that is called by what is there once, then by places among its like. */
  css: string;
  /** By places all the way from the top. */
  xpath: string;
  testId: string;
}

const paths = (element: Element, root: Root): Paths => {
  const steps: string[] = [];
  let [css, xpath, testId] = ['', '', ''];
  let named = closest(element, naming);
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const [tag, place] = [tagOf(at), placeOf(at)];
    xpath = `/${tag}[${place}]${xpath}`;
    if (css) continue;
    let called = '';
    if (at === named) {
      called = byId(at, root);
      // Asking for a test id looks through the page.
      const test = called && at !== element ? '' : byTestId(at, root);
      if (at === element) testId = test;
      called ||= test;
      const around = parentOf(at);
      named = around && isElement(around) ? closest(around, naming) : null;
    }
    steps.unshift(called || `${CSS.escape(tag)}:nth-of-type(${place})`);
    if (called) css = steps.join(' > ');
  }
  return { css: css || steps.join(' > '), xpath, testId };
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
  const { css, xpath, testId } = paths(element, root);
  const hasName = name !== '' && name.length < 100 && isOnlyOfItsName(element, root, role);
  const ways = [
    ...(hasName ? [[...lead, `aria/${name}${role ? `[role=${quoted(role)}]` : ''}`]] : []),
    ...(testId ? [[...lead, testId]] : []),
    [...lead, css],
    ...(hosts.length === 0 ? [[`xpath/${xpath}`]] : []),
    ...(hosts.length > 0 && css.startsWith('#') && ifAlone(root, css) ? [[`pierce/${css}`]] : []),
  ];
  const selectors = ways.filter(
    (way) => way.length <= mostHosts + 1 && way.every((part) => part !== '' && part.length <= longest),
  );
  return selectors.length > 0 ? { name, role, tag: tagOf(element).slice(0, 80), selectors } : undefined;
};
