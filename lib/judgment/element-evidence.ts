// A control or another element that the person pointed at: what it is, what it said, and what it stood among, to find it again by.
import * as z from 'zod';
import { text } from '#lib/judgment/text.ts';

/** Longest text of one part, in UTF-16 units. */
export const longestPart = 200;

/** Longest value that is kept. What is longer is writing, and is quoted by its words. */
export const longestValue = 1000;

const part = text.max(longestPart);

export const elementEvidence = z.strictObject({
  type: z.literal('element'),
  /** ARIA role, told or implied by the tag; empty where there is none. */
  role: text.max(40),
  tag: text.max(80),
  /** Accessible name. */
  name: part,
  /** What it shows; never what stands in a field. */
  text: part,
  /** What was chosen or typed in it. Never of a field for secrets (rule C6). */
  value: text.max(longestValue).optional(),
  /** What marks it besides: ids, names, addresses. In the order in which they are read. */
  attributes: z.array(z.strictObject({ name: text.max(40), value: part })).max(16),
  /** Texts that it stood among; empty where there are none. */
  neighbours: z.strictObject({
    /** Of the headings above it, the nearest last. */
    headings: z.array(part).max(6),
    /** Of the row, entry or group that it is part of. */
    row: part,
    /** Of the head of its column. */
    column: part,
    /** Just before and just after it. */
    before: part,
    after: part,
    /** Of the entries above and below its own. */
    above: part,
    below: part,
    /** Its place among those of its sort in its entry or group, then that of the entry among its like. Counted from 1. */
    order: z.array(z.strictObject({ at: z.int().positive(), of: z.int().positive() })).max(2),
  }),
  /** Other elements of the page that looked the same by themselves: with any of them, only what it stands among can tell. */
  alike: z.int().nonnegative().max(9999),
  /**
   * Ways to it as the recorder of Chrome DevTools writes them: aria/, test ids, CSS, xpath//, pierce/. Each is a list: one part for
   * each frame or shadow root that it leads into.
   */
  selectors: z.array(z.array(text.max(1000)).min(1).max(8)).max(8),
});
export type ElementEvidence = z.infer<typeof elementEvidence>;
