// Reads a case by a description that is data: only what its selectors name, only what a person sees, and in bounded time.
import type { ReadCase } from '#lib/judgment/case.ts';
import type { IdPart, SiteDescription } from '#lib/policy/site.ts';
import { chosenElement } from '#lib/page/chosen-element.ts';
import { attributeOf, closest, first, some } from '#lib/page/safe.ts';
import { longestCase } from '#lib/page/sites/define.ts';
import { visibleText } from '#lib/page/visible-text.ts';

const longest = { id: 500, title: 500, state: 200 };

type Within = readonly (Document | Element)[];

/** Inside the case's own part, else anywhere on the page. */
const firstOf = (within: Within, selector: string): Element | null => {
  for (const root of within) {
    const element = first(root, selector);
    if (element) return element;
  }
  return null;
};

const textIn = (within: Within, selector: string, most: number): string => {
  const element = firstOf(within, selector);
  return element ? visibleText(element, most) : '';
};

const partOf = (page: Document, within: Within, part: IdPart, most: number): string => {
  if (part.from === 'text') return textIn(within, part.selector, most);
  if (part.from === 'attribute') {
    const element = firstOf(within, part.selector);
    return element ? attributeOf(element, part.attribute).trim().slice(0, most) : '';
  }
  const { pathname, search } = page.location;
  const found =
    part.query === undefined
      ? pathname.split('/').filter((step) => step !== '')[part.segment! - 1]
      : new URLSearchParams(search).get(part.query);
  return (found ?? '').slice(0, most);
};

const passages = (page: Document, within: Within, { case: { text } }: SiteDescription): string[] =>
  text.flatMap(({ selector, called, most = 1 }) => {
    const inside = some(within[0]!, selector, most);
    const found = inside.length > 0 ? inside : some(page, selector, most);
    const words = found.map((element) => visibleText(element, longestCase)).filter((each) => each !== '');
    return words.length > 0 ? [(called ? `${called}: ` : '') + words.join('\n')] : [];
  });

/** The case as the description has it; nothing where the page does not show one, which is told by its part and its id. */
export const readDescribed = (page: Document, site: SiteDescription): ReadCase | undefined => {
  const chosen = chosenElement(page);
  const around = site.region ? ((chosen && closest(chosen, site.region)) ?? first(page, site.region)) : page;
  if (!around) return undefined;
  const within = around === page ? [page] : [around, page];
  const id = site.case.id.map((part) => partOf(page, within, part, longest.id));
  if (id.includes('')) return undefined;
  const { title, state } = site.case;
  return {
    // The tool's own word for the case may be another one's too: seven is an invoice and an order.
    id: [site.name, ...id].join(' '),
    title: textIn(within, title.selector, longest.title) || site.title,
    text: passages(page, within, site).join('\n'),
    state: state ? partOf(page, within, state, longest.state) : '',
  };
};
