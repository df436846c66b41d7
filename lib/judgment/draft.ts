// What the card holds while a person types, and one entry of the journal that makes it durable (rule K2).
import * as z from 'zod';
import { fieldValues, questionRef } from '#lib/judgment/case.ts';
import { recordId } from '#lib/judgment/judgment.ts';
import { rubricRef } from '#lib/judgment/rubrics.ts';
import { text } from '#lib/judgment/text.ts';

/** The card's fields as typed. `fields` holds asked and verdict fields together; the kind tells them apart. */
export const form = z.strictObject({
  kind: text.max(40),
  rationale: text,
  fields: fieldValues,
  /** What was seen, typed in by hand where it could not be read; absent where that is not asked. */
  saw: text.optional(),
  /** There is not enough to judge by; the reason stands in `rationale`. */
  cannotJudge: z.literal(true).optional(),
  /** The standing question that the card asks. */
  question: questionRef.optional(),
  /** The rubric to judge by; its criteria stand in the case, and verdicts on them among the fields. */
  rubric: rubricRef.optional(),
});
export type Form = z.infer<typeof form>;

/** What the edit form of the dashboard changes of a judgment. */
export const edited = z.strictObject({ form, caseText: text });
export type Edited = z.infer<typeof edited>;

/** type: text so far · keep: the person pressed Enter · leave: the person left the draft · reopen: Undo on the chip. */
export const journalAct = z.enum(['type', 'keep', 'leave', 'reopen']);
export type JournalAct = z.infer<typeof journalAct>;

/** One entry, written under a key of its own and never changed. A higher `seq` of one draft supersedes a lower. */
export const journalEntry = z.strictObject({
  draft: recordId,
  seq: z.int().positive(),
  act: journalAct,
  form,
  /** Milliseconds since 1970; stays on the device. */
  at: z.number(),
  /** Milliseconds of typing and reading so far; stays on the device. */
  activeMs: z.number().nonnegative(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
