// What counts as text in a judgment: strings that every store can hold and every canonical form can hash.
import * as z from 'zod';

/** Makes any string storable and hashable: lone surrogates replaced, U+0000 removed. Applied at capture, before anything else. */
export const clean = (raw: string): string => raw.toWellFormed().replaceAll('\u0000', '');

/** Longest single text, in UTF-16 units. A whole payload may hold 64 KiB. */
export const longestText = 20_000;

/** Text as a person or a page wrote it. Refuses what `clean` would change. */
export const text = z
  .string()
  .max(longestText)
  .refine((value) => value === clean(value), 'This text holds characters that cannot be stored. Remove them and try again.');

/** Text that is there: not empty and not only white space. */
export const someText = text.refine((value) => value.trim() !== '', 'Empty');
