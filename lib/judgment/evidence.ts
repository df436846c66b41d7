// What the person saw, described so that it can be found again. A later reader gets the words themselves, never only a pointer.
import * as z from 'zod';
import { editEvidence } from '#lib/judgment/edit-evidence.ts';
import { elementEvidence, type ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { screenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import { stepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { text } from '#lib/judgment/text.ts';

/** Where a quote stands, as W3C selectors (Web Annotation Data Model, section 4.2). Offsets count UTF-16 units. */
export const quoteEvidence = z.strictObject({
  type: z.literal('quote'),
  /** The selected words. */
  exact: text,
  /** Up to 64 units before and after, to tell equal quotes apart. */
  prefix: text.max(64),
  suffix: text.max(64),
  /**
   * In the text of the document body. `pairs` counts the characters that take two units, before the quote and inside it: without the page
   * nobody could say the position in code points any more. Absent where there are none.
   */
  position: z
    .strictObject({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      pairs: z.strictObject({ before: z.int().nonnegative(), inside: z.int().nonnegative() }).optional(),
    })
    .optional(),
  /** XPath of both ends with an offset inside the text found there. */
  range: z
    .strictObject({
      start: text.max(2000),
      startOffset: z.int().nonnegative(),
      end: text.max(2000),
      endOffset: z.int().nonnegative(),
    })
    .optional(),
  /** CSS selector of the nearest element around the quote. */
  css: text.max(2000).optional(),
  /**
   * What tells equal quotes in equal surroundings apart: the headings before it, nearest first; how its row or list item begins; and how
   * many units of text the body had.
   */
  structure: z
    .strictObject({
      headings: z.array(text.max(120)).max(3),
      row: text.max(64),
      length: z.int().nonnegative(),
    })
    .optional(),
});

/** The page it was seen on. */
export const pageEvidence = z.strictObject({
  type: z.literal('page'),
  /** Without query and fragment unless the policy allows them; empty where it may not be named. */
  address: text.max(2000),
  title: text.max(500),
});

export const evidence = z.discriminatedUnion('type', [
  quoteEvidence,
  editEvidence,
  elementEvidence,
  pageEvidence,
  screenshotEvidence,
  stepsEvidence,
]);
export type Evidence = z.infer<typeof evidence>;
export type QuoteEvidence = z.infer<typeof quoteEvidence>;

/** What a page script describes, and finds again on a page. */
export const findable = z.discriminatedUnion('type', [quoteEvidence, elementEvidence]);
export type Findable = QuoteEvidence | ElementEvidence;

/** What capture could not see (rule K5), as codes; the words on screen are in `coverageWords`. */
export const coverage = z.strictObject({
  code: z.enum([
    'closed-frames',
    'canvas',
    'closed-parts',
    'page-unreadable',
    'selection-only',
    'quote-cut',
    'typed-in',
    'edit-partial',
    'edit-cut',
    'edit-unreadable',
  ]),
  count: z.int().positive().max(9999),
});
export type Coverage = z.infer<typeof coverage>;
