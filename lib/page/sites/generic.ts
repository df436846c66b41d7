// Any page: the path of its address says which case it is, and the part of the page that is selected, or its main part, what it is about.
import { attributeOf, bodyOf, closest, first, titleOf } from '#lib/page/safe.ts';
import { chosenElement } from '#lib/page/chosen-element.ts';
import { defineSite, longestCase } from '#lib/page/sites/define.ts';
import { visibleText } from '#lib/page/visible-text.ts';

/** Parts of a page that stand for themselves: by their role, and by schema.org where a page says what its parts are. */
const parts = [
  'article',
  'dialog',
  'main',
  '[role="article"]',
  '[role="dialog"]',
  '[role="main"]',
  '[role="region"]',
  '[itemscope]',
].join(',');

const mainParts = ['main', '[role="main"]', 'article', '[role="article"]', '[itemscope]'];

const titleIn = (page: Document): string => {
  const meta = first(page, 'meta[property="og:title"]');
  const heading = first(page, 'h1');
  return (meta && attributeOf(meta, 'content').trim()) || (heading && visibleText(heading, 500)) || titleOf(page);
};

const partOf = (page: Document): Element | null => {
  const chosen = chosenElement(page);
  const around = chosen && closest(chosen, parts);
  if (around) return around;
  for (const selector of mainParts) {
    const part = first(page, selector);
    if (part) return part;
  }
  return bodyOf(page);
};

export const generic = defineSite({
  name: 'generic',
  matches: () => true,
  read: (page) => {
    const part = partOf(page);
    return { id: page.location.pathname, title: titleIn(page), text: part ? visibleText(part, longestCase) : '' };
  },
});
