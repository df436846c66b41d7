// Any page: its address says which case it is; what it says of itself, and the part in which the person works, what it is about.
import { crumbsIn } from '#lib/page/about/crumbs.ts';
import { linkedDataIn } from '#lib/page/about/linked-data.ts';
import { nameOf } from '#lib/page/about/name-of.ts';
import { chosenElement } from '#lib/page/chosen-element.ts';
import { attributeOf, bodyOf, closest, first, titleOf } from '#lib/page/safe.ts';
import { defineSite, longestCase } from '#lib/page/sites/define.ts';
import { textAt, visibleText } from '#lib/page/visible-text.ts';

/** The parts of a page that it is about, the likeliest first. */
const mainParts = ['main', '[role="main"]', 'article', '[role="article"]', '[itemscope]'];

/** Parts of a page that stand for themselves: by their role, and by schema.org where a page says what its parts are. */
const parts = ['dialog', '[role="dialog"]', '[role="alertdialog"]', '[role="region"]', ...mainParts].join(',');

const mainOf = (page: Document): Element | null => {
  for (const selector of mainParts) {
    const part = first(page, selector);
    if (part) return part;
  }
  return bodyOf(page);
};

/**
 * Path of the address; with those parameters of the query by which the page itself tells its cases apart. Believed only where they stand
 * in the address as well: a page that changes without loading leaves an old word of itself behind.
 */
const idOf = ({ location: { origin, pathname, search, href } }: Document, canonical: string): string => {
  const told = canonical && URL.canParse(canonical, href) ? new URL(canonical, href) : undefined;
  if (!told || told.origin !== origin || told.pathname !== pathname || told.search === '') return pathname;
  const here = new URLSearchParams(search);
  return [...told.searchParams].every(([name, value]) => here.get(name) === value) ? pathname + told.search : pathname;
};

export const generic = defineSite({
  name: 'generic',
  matches: () => true,
  read: (page) => {
    const chosen = chosenElement(page);
    const around = chosen && closest(chosen, parts);
    const main = mainOf(page);
    const part = around ?? main;
    const content = (selector: string, name: string): string => {
      const element = first(page, selector);
      return element ? attributeOf(element, name).trim() : '';
    };
    const said = linkedDataIn(page);
    const whole = content('meta[property="og:title"]', 'content') || said.name || textAt(page, 'h1', 500) || titleOf(page);
    const own = part && part !== main ? nameOf(part) : '';
    // A part with a name of its own is read on its own: what it is part of is said before.
    const before = [crumbsIn(page).join(' › '), own && own !== whole ? whole : ''].filter((line) => line !== '');
    return {
      id: idOf(page, content('link[rel="canonical"]', 'href')),
      title: own || whole,
      text: [...before, part ? visibleText(part, longestCase) : ''].join('\n'),
      state: textAt(part ?? page, '[itemprop$="Status"]', 200) || said.status,
    };
  },
});
