// What a field is called on the page: the words that a screen reader says, in the order in which browsers look for them.
import { captionOf } from '#lib/page/field.ts';
import { attributeOf, ownerOf } from '#lib/page/safe.ts';

/** Longest name, in UTF-16 units. */
const longest = 120;

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const named = (field: Element): string =>
  attributeOf(field, 'aria-labelledby')
    .split(/\s+/)
    .map((id) => (id ? squeezed(ownerOf(field)?.getElementById(id)?.textContent) : ''))
    .join(' ')
    .trim();

/** The name of a field; empty where it has none. */
export const nameOf = (field: Element): string =>
  (
    named(field) ||
    squeezed(attributeOf(field, 'aria-label')) ||
    captionOf(field) ||
    squeezed(attributeOf(field, 'placeholder')) ||
    squeezed(attributeOf(field, 'title'))
  )
    .slice(0, longest)
    .toWellFormed();
