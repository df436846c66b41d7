// Standing questions: asked again and again in the same words, so that answers can be compared. Other words are another version.
import * as z from 'zod';
import { someText, text } from '#lib/judgment/text.ts';

/** Where a question applies. An empty value sets no bound. */
export const questionPlace = z.strictObject({
  /** The tool's host name, as records name it. */
  tool: text.max(300),
  /** The path of the page; `*` stands for any characters. */
  page: text.max(300),
  /** The kind of work that the person says they do. */
  workFunction: text.max(100),
});
export type QuestionPlace = z.infer<typeof questionPlace>;

/** A question as a person writes it. */
export const questionDraft = z.strictObject({
  wording: someText.max(300),
  /** Two to nine: each has a digit. */
  answers: z
    .array(someText.max(100))
    .min(2)
    .max(9)
    .refine((answers) => new Set(answers).size === answers.length, 'Two answers are the same'),
  where: questionPlace,
});
export type QuestionDraft = z.infer<typeof questionDraft>;

/** One version of a question. Never changes once it was asked. */
export const standingQuestion = z.strictObject({
  ...questionDraft.shape,
  id: z.uuidv4(),
  /** Counts from 1. */
  version: z.int().positive(),
});
export type StandingQuestion = z.infer<typeof standingQuestion>;
