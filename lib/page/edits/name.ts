// What a field is called on the page: the words that a screen reader says, in the order in which browsers look for them.
import { captionOf, namedBy } from '#lib/page/field.ts';
import { attributeOf } from '#lib/page/safe.ts';

/** Longest name, in UTF-16 units. */
const longest = 120;

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The name of a field; empty where it has none. */
export const nameOf = (field: Element): string =>
  (
    namedBy(field) ||
    squeezed(attributeOf(field, 'aria-label')) ||
    captionOf(field) ||
    squeezed(attributeOf(field, 'placeholder')) ||
    squeezed(attributeOf(field, 'title'))
  )
    .slice(0, longest)
    .toWellFormed();
