// What was judged, kept apart by schema from everything that reveals the verdict. A second rater sees this alone.
import * as z from 'zod';
import { text } from '#lib/judgment/text.ts';

/** SHA-256 or HMAC-SHA-256, as 43 base64url characters. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export type Hash = z.infer<typeof hash>;

/** What the file of a tool reads of the case on a page (`lib/page/sites`). It never leaves the device. */
export const readCase = z.strictObject({
  /** Says which case it is in that tool, where the address alone does not. Empty where the address does. */
  id: z.string().max(8000),
  title: z.string().max(4000),
  /** What a stranger needs of it: visible text, never from fields. */
  text: z.string().max(4000),
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
});
export type JudgedCase = z.infer<typeof judgedCase>;
