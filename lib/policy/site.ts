// A web tool described as data: where it is, and which parts of its pages say what the case is. Only data: nothing in it is run as code.
import * as z from 'zod';
import { checked, words } from '#lib/policy/checked.ts';
import { wrongPattern } from '#lib/policy/match-pattern.ts';
import { wrongSelector } from '#lib/policy/selector.ts';

const selector = checked(1000, wrongSelector);
/** Attributes that say something of an element. Not `value`: what stands in fields is never read (rule C6). */
const attribute = z
  .string()
  .regex(/^(?:data-[a-z\d-]{1,60}|id|href|title|content|datetime)$/, 'one of data-…, id, href, title, content, datetime');

const fromText = z.strictObject({ from: z.literal('text'), selector });
const fromAttribute = z.strictObject({ from: z.literal('attribute'), selector, attribute });
const fromAddress = z
  .strictObject({
    from: z.literal('address'),
    /** Which part of the path, counted from 1: in /invoices/8841 the second is 8841. */
    segment: z.int().min(1).max(20).optional(),
    /** Name of a parameter in the query. */
    query: z
      .string()
      .regex(/^[\w.[\]-]{1,60}$/, 'the name of a parameter')
      .optional(),
  })
  .refine(({ segment, query }) => (segment === undefined) !== (query === undefined), 'either segment or query');

/** One part of a page that a stranger needs. */
const textPart = z.strictObject({
  selector,
  /** What stands before it: "Supplier". */
  called: words(60).optional(),
  /** Elements that are read at most, from the first on. */
  most: z.int().min(1).max(20).optional(),
});

export const siteDescription = z.strictObject({
  /** Small letters, digits and dashes. Part of the case's id: another name makes other cases of the same pages. */
  name: z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/, 'small letters, digits and dashes, at most 40'),
  /** As people call the tool. */
  title: words(80),
  matches: z.array(checked(400, wrongPattern)).min(1).max(20),
  /**
   * The part of the page that one case takes: nearest around what is selected, else the first. Where it is not on the page, the site
   * does not know the page. What follows is looked for inside it, and where it is not there in the whole page.
   */
  region: selector.optional(),
  case: z.strictObject({
    /** What says which case it is, put together from one to four parts. Where one of them is empty, the site does not know the page. */
    id: z
      .array(z.discriminatedUnion('from', [fromText, fromAttribute, fromAddress]))
      .min(1)
      .max(4),
    title: z.strictObject({ selector }),
    /** Never the parts in which the verdict stands, or is written. */
    text: z.array(textPart).max(8),
    /** Where the case stands in its tool: open, closed. */
    state: z.discriminatedUnion('from', [fromText, fromAttribute]).optional(),
  }),
});
export type SiteDescription = z.infer<typeof siteDescription>;
export type IdPart = SiteDescription['case']['id'][number];

export const mostSites = 50;

/** As they are stored and handed over. */
export const siteDescriptions = z
  .array(siteDescription)
  .max(mostSites)
  .superRefine((sites, context) => {
    const names = sites.map(({ name }) => name);
    names.forEach((name, place) => {
      if (names.indexOf(name) < place)
        context.addIssue({ code: 'custom', message: `${name} is described twice`, path: [place, 'name'] });
    });
  });
