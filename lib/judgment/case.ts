// What was judged, kept apart by schema from everything that reveals the verdict. A second rater sees this alone.
import * as z from 'zod';
import { caseRubric } from '#lib/judgment/rubrics.ts';
import { text } from '#lib/judgment/text.ts';

/** SHA-256 or HMAC-SHA-256, as 43 base64url characters. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export type Hash = z.infer<typeof hash>;

/**
 * What a site reads of the case on a page (`lib/page/sites`), by a file of ours or as data. Of a tool that a site knows, `text` becomes the
 * text of the case, which the person sees before anything leaves; all the rest stays on the device.
 */
export const readCase = z.strictObject({
  /** Says which case it is in that tool, where the address alone does not. Empty where the address does. */
  id: z.string().max(8000),
  title: z.string().max(4000),
  /** What a stranger needs of it: visible text, never from fields. */
  text: z.string().max(4000),
  /** Where the case stands in its tool, in that tool's words: open, closed. Apart from the text, for it may give the verdict away. */
  state: z.string().max(200).optional(),
  /** Name of the site that read it; absent where nothing but the page itself says what it is about. */
  site: z.string().max(60).optional(),
});
export type ReadCase = z.infer<typeof readCase>;

/** A field's stored value; the kind's own schema is stricter. */
export const fieldValues = z.record(z.string().regex(/^[a-z][A-Za-z]{0,40}$/), z.union([text, z.array(text).max(9)]));
export type FieldValues = z.infer<typeof fieldValues>;

/** A standing question by its id, in the version that was asked. */
export const questionRef = z.strictObject({ id: z.uuidv4(), version: z.int().positive() });
export type QuestionRef = z.infer<typeof questionRef>;

export const judgedCase = z.strictObject({
  /** Keyed hash of tool and case id: equal for two judgments of one case, opaque to anyone without the key. */
  key: hash,
  /** The tool's host name, or empty where the page may not be named. */
  tool: text.max(300),
  /** What a stranger needs to answer the question. */
  text,
  /** The kind's fields that do not give the verdict away. */
  asked: fieldValues,
  /** The standing question that was asked; its wording and answers stand in `asked`. Absent where it was none. Since version 2. */
  question: questionRef.optional(),
  /** The criteria to judge by, in the words of the version that the record's `rubric` names. Absent where there are none. Since version 3. */
  rubric: caseRubric.optional(),
});
export type JudgedCase = z.infer<typeof judgedCase>;
