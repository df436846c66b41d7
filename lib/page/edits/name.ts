// What a field is called on the page: the words that a screen reader says, in the order in which browsers look for them.
import { captionOf, namedBy } from '#lib/page/field.ts';
import { onOneLine } from '#lib/page/one-line.ts';
import { attributeOf } from '#lib/page/safe.ts';

/** Longest name, in UTF-16 units. */
const longest = 120;

/** The name of a field; empty where it has none. */
export const nameOf = (field: Element): string =>
  (
    namedBy(field) ||
    onOneLine(attributeOf(field, 'aria-label')) ||
    captionOf(field) ||
    onOneLine(attributeOf(field, 'placeholder')) ||
    onOneLine(attributeOf(field, 'title'))
  )
    .slice(0, longest)
    .toWellFormed();
