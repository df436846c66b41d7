// A field before and after a person's edit, as evidence: what stood there, what stands there now, and how the first came there.
import * as z from 'zod';
import { text } from '#lib/judgment/text.ts';

/** Longest of either text, in UTF-16 units; of a longer one the part around the change is kept. */
export const longestEdit = 4000;

export const editEvidence = z.strictObject({
  type: z.literal('edit'),
  /** What the page calls the field; empty where it has no name. */
  field: text.max(200),
  before: text.max(longestEdit),
  after: text.max(longestEdit),
  /**
   * How `before` came there, as far as it can be told. found: it stood there when the person came · streamed: the page wrote it bit by
   * bit · inserted: the page wrote it at once · pasted: the person put it in from elsewhere · typed: the person wrote it there.
   */
  came: z.enum(['found', 'streamed', 'inserted', 'pasted', 'typed']),
});
export type EditEvidence = z.infer<typeof editEvidence>;
