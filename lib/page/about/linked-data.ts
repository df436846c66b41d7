// What a page says of itself for search engines, as schema.org in JSON-LD: read with bounds, for a page may say as much as it likes.
import { onOneLine } from '#lib/page/one-line.ts';
import { childrenOf, isText, some } from '#lib/page/safe.ts';

/** Scripts that are read, units of each, and things in them that are looked at. */
const most = { scripts: 5, units: 50_000, things: 50 };

/** What is said of the page's main thing. All of it is text, and empty where it is not said. */
export interface LinkedData {
  name: string;
  /** In the words of schema.org, which are English: OrderProcessing. */
  status: string;
}

type Thing = Readonly<Record<string, unknown>>;

/** These say what a page is part of, and not what it is about. */
const furniture = /^(?:BreadcrumbList|Organization|WebSite)$/;

const textIn = (thing: Thing, ...keys: string[]): string => {
  for (const key of keys) {
    const value = thing[key];
    if (typeof value === 'string') return onOneLine(value.slice(0, 500));
  }
  return '';
};

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, most.things) : [value]);

/** The things of one script. What is nested deeper than a list or graph is not looked for. */
const thingsIn = (script: Element): Thing[] => {
  const content = childrenOf(script)[0];
  if (!content || !isText(content) || content.length > most.units) return [];
  try {
    return listed(JSON.parse(content.data))
      .filter(isThing)
      .flatMap((thing) => (thing['@graph'] === undefined ? [thing] : listed(thing['@graph']).filter(isThing)));
  } catch {
    return [];
  }
};

/** What the page's scripts say; the first that says something counts. */
export const linkedDataIn = (page: Document): LinkedData => {
  const scripts = some(page, 'script[type="application/ld+json"]', most.scripts);
  const things = scripts.flatMap(thingsIn).slice(0, most.things);
  const main = things.find((thing) => !furniture.test(String(listed(thing['@type'])[0]))) ?? {};
  const status = Object.keys(main)
    .slice(0, most.things)
    .find((key) => key.endsWith('Status'));
  return {
    name: textIn(main, 'name', 'headline'),
    status: status ? textIn(main, status).replace(/^.*\//, '') : '',
  };
};
