// What counts as text in a judgment: strings that every store can hold and every canonical form can hash.
import * as z from 'zod';
import { clean, longestText } from '#lib/judgment/clean.ts';

/** Text as a person or a page wrote it. Refuses what `clean` would change. */
export const text = z
  .string()
  .max(longestText)
  .refine((value) => value === clean(value), 'This text holds characters that cannot be stored. Remove them and try again.');

/** Text that is there: not empty and not only white space. */
export const someText = text.refine((value) => value.trim() !== '', 'Empty');
