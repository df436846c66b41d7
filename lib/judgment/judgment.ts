// One recorded act of human judgment, in the shape in which it would leave (rule C10: a day, never a time).
import * as z from 'zod';
import { fieldValues, hash, judgedCase } from '#lib/judgment/case.ts';
import { coverage, evidence } from '#lib/judgment/evidence.ts';
import { text } from '#lib/judgment/text.ts';

/** The record version that this code writes, where a record holds nothing newer. Older ones are read through `upgrades/`. */
export const schemaVersion = 1;

/** The version of records that name a standing question: an endpoint that reads version 1 alone says that it is older. */
export const schemaWithQuestion = 2;

/** The version of records that hold the criteria of a rubric. */
export const schemaWithRubric = 3;

export const recordId = z.uuidv4();
export type RecordId = z.infer<typeof recordId>;

/** A calendar day, as the person's device showed it. */
export const day = z.iso.date();

/** What the person answered. */
export const verdict = z.strictObject({
  /** The kind's fields that hold the answer. */
  fields: fieldValues,
  /** Why, in the person's words. */
  rationale: text,
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  /** A proper outcome: there was not enough to judge by. The reason stands in `rationale`. */
  cannotJudge: z.literal(true).optional(),
});
export type Verdict = z.infer<typeof verdict>;

export const judgmentBody = z.strictObject({
  verdict,
  /** What was on screen before the person answered. */
  seenFirst: z.strictObject({ machine: z.boolean(), precedent: z.boolean() }),
  /** An earlier judgment that the person started this one from: cited as a reason, or to judge differently. Absent without one. */
  precedent: z.strictObject({ id: recordId, as: z.enum(['cited', 'differs']) }).optional(),
  /** Payables, support, legal …; null when not set. */
  workFunction: text.max(100).nullable(),
  evidence: z.array(evidence).max(20),
  coverage: z.array(coverage).max(10),
  /** The policy of the recipient that it was agreed to under; null without one. */
  policyHash: hash.nullable(),
  /** The rubric it was judged under; null without one. Its criteria stand in the case. */
  rubric: z.strictObject({ id: text.max(100), version: z.int().positive() }).nullable(),
  /** Until when the answer can be relied on; null when open. */
  validUntil: day.nullable(),
  /** Counts from 1; each change to a kept record adds one. */
  revision: z.int().positive(),
});

/** Name, fingerprint and size of something too large for the payload. */
export const attachment = z.strictObject({ name: text.max(200), sha256: hash, size: z.int().nonnegative() });

export const judgment = z.strictObject({
  id: recordId,
  kind: z.string().regex(/^[a-z][a-z-]{1,30}$/),
  schema: z.int().positive(),
  day,
  /** 128 random bits, so that a fingerprint of a short record cannot be guessed. */
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  case: judgedCase,
  body: judgmentBody,
  attachments: z.array(attachment).max(20),
  /** The record that this one replaces; that one has been taken back. */
  supersedes: recordId.optional(),
});
export type Judgment = z.infer<typeof judgment>;
