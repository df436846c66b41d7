// What texts in a policy or a description of a site may be: bounded, storable, and checked by a function that says what is wrong.
import * as z from 'zod';
import { clean } from '#lib/judgment/clean.ts';

/** A text that `wrongIn` finds nothing wrong with. Takes linear time where that does. */
export const checked = (longest: number, wrongIn: (text: string) => string | undefined) =>
  z
    .string()
    .max(longest)
    .superRefine((text, context) => {
      const message = text === clean(text) ? wrongIn(text) : 'holds a character that cannot be stored';
      if (message) context.addIssue({ code: 'custom', message });
    });

/** What nobody sees, or what turns the order of what they see: somebody could be told one thing and agree to another. Line ends and tabs are seen. */
const unseen = /(?![\n\t])\p{Cc}|[\u00AD\u200B\u202A-\u202E\u2060-\u206F\u{E0000}-\u{E007F}\uFEFF]/u;
/** Something to see: joiners, fillers and selectors alone are nothing. */
const seen = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Words that are there for everybody to see, at most so many UTF-16 units of them. */
export const words = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(
      (text) => text === clean(text) && text.trim() === text,
      'no white space at the ends and nothing that cannot be stored',
    )
    .refine(
      (text) => text === '' || (seen.test(text) && !unseen.test(text)),
      'no characters that nobody sees, and something to see',
    );

/** A list in which nothing stands twice; `nameOf` says what an entry is known by, and `field` in which place that stands. */
export const unique = <Entry extends z.ZodType>(
  list: z.ZodArray<Entry>,
  nameOf: (entry: z.output<Entry>) => string,
  field: readonly string[] = [],
) =>
  list.superRefine((entries, context) => {
    const names = entries.map(nameOf);
    names.forEach((name, place) => {
      if (names.indexOf(name) < place)
        context.addIssue({ code: 'custom', message: `${name} stands here twice`, path: [place, ...field] });
    });
  });
