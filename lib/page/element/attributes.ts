// Attributes that mark an element for longer than a style does: ids, test ids, names, addresses. Values of fields are none of them.
import { longest } from '#lib/page/element/squeezed.ts';
import { attributeOf, first } from '#lib/page/safe.ts';

/** Attributes by which makers of pages name elements for their tests, in the order in which the recorder of Chrome DevTools looks. */
export const testIds = ['data-testid', 'data-test', 'data-qa', 'data-cy', 'data-test-id', 'data-qa-id', 'data-testing'];

/** These say which one it is, on many pages to themselves. */
export const telling = [...testIds, 'id', 'name', 'href', 'for'];

const others = ['type', 'aria-label', 'title', 'alt', 'placeholder', 'action', 'src', 'class'];

/** Names that a tool makes anew with each build or visit: long runs of digits or of letters and digits, as of `:r1a:` or `css-1x2y3z`. */
const isMade = (value: string): boolean => /\d{5,}|[0-9a-f]{8,}|^:r|^_?[a-z]{0,4}[-_][a-zA-Z0-9]*\d[a-zA-Z0-9]*$/.test(value);

const steady = (name: string, value: string): string => {
  if (name === 'class')
    return value
      .split(/\s+/)
      .filter((each) => !isMade(each))
      .join(' ');
  return name === 'id' || name === 'for' ? (isMade(value) ? '' : value) : value;
};

/** What its picture is drawn by, where it has one: buttons without words differ by nothing else. */
export const iconOf = (element: Element): string => {
  const drawn = first(element, 'svg use, svg path, img, i');
  return drawn === null
    ? ''
    : (['href', 'd', 'src', 'class'].map((name) => attributeOf(drawn, name)).find((value) => value !== '') ?? '');
};

/** Attributes with their values, cut at one length. Links are told without what follows a question mark, where tokens stand. */
export const attributesOf = (element: Element): { name: string; value: string }[] =>
  [...telling, ...others, 'icon'].flatMap((name) => {
    const value = name === 'icon' ? iconOf(element) : steady(name, attributeOf(element, name).trim());
    if (value === '' || /^(?:data|blob|javascript):/.test(value)) return [];
    const told = ['href', 'src', 'action'].includes(name) ? value.replace(/\?[^#]*/, '') : value;
    return told === '' ? [] : [{ name, value: told.slice(0, longest).toWellFormed() }];
  });
