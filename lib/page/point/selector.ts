// A plain selector for a part of a page that a person pointed at: one that names the same part on the next case, not this case alone.
import { describeCss } from '#lib/page/anchor/css.ts';
import { attributeOf, some, tagOf } from '#lib/page/safe.ts';

/** A name that a tool gave; one with a number in it is likely of this case, or made anew with each build. */
const isLasting = (name: string): boolean => /^[A-Za-z_][A-Za-z_-]{1,40}$/.test(name);

/** Names only this element, as far as this page tells. */
const isOnly = (page: Document, selector: string, element: Element): boolean => {
  const found = some(page, selector, 2);
  return found.length === 1 && found[0] === element;
};

/** The shortest of id, test id, tag with class, and class; else the way from the nearest id. Nothing where that is too long. */
export const plainSelector = (page: Document, element: Element): string | undefined => {
  const tag = tagOf(element);
  const classes = attributeOf(element, 'class').split(/\s+/).filter(isLasting);
  const id = attributeOf(element, 'id');
  const testId = attributeOf(element, 'data-testid');
  const tries = [
    ...(isLasting(id) ? [`#${id}`] : []),
    ...(isLasting(testId) ? [`[data-testid="${testId}"]`] : []),
    tag,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${tag}.${name}`),
  ];
  return tries.find((selector) => isOnly(page, selector, element)) ?? describeCss(element);
};
