// Rubrics: weighted criteria by which one thing after another is judged. Other words, points or steps are another version (rule Q2).
import * as z from 'zod';
import { someText, text } from '#lib/judgment/text.ts';

/** Letters alone: a criterion's verdict is stored under it, as any other field of an answer is under its name. */
export const criterionId = z.string().regex(/^c[A-Za-z]{7}$/);

const isUnique = (entries: readonly string[]): boolean => new Set(entries).size === entries.length;

const criterionShape = {
  words: someText.max(300),
  /** What it is worth when met, or at the last step. Below zero for what must not be there. */
  points: z
    .int()
    .min(-100)
    .max(100)
    .refine((points) => points !== 0, 'A criterion is worth points above or below zero'),
  /** Steps from the least to the most, each with a digit. Empty: met or not met. */
  steps: z
    .array(someText.max(60))
    .max(9)
    .refine(({ length }) => length !== 1, 'Two steps or more'),
  /** How to tell, for whoever judges by it. */
  guidance: text.max(1000),
  examples: z.array(someText.max(300)).max(4),
  /** Whether its verdict counts only with a note. */
  needsNote: z.boolean(),
};

/** A criterion as a person writes it: a new one has no id yet. */
export const criterionDraft = z.strictObject({
  id: criterionId.optional(),
  ...criterionShape,
  // Not so in records: what was hidden in two of them may read the same.
  steps: criterionShape.steps.refine(isUnique, 'Each step in other words'),
});
export type CriterionDraft = z.infer<typeof criterionDraft>;

/** A criterion of one version. It keeps its id in later versions, so that verdicts on it can be compared. */
export const criterion = z.strictObject({ id: criterionId, ...criterionShape });
export type Criterion = z.infer<typeof criterion>;

const mostCriteria = 20;

/** Where a rubric is offered first. An empty value sets no bound. */
const rubricShape = {
  name: someText.max(100),
  /** The kind of work that it is for. */
  workFunction: text.max(100),
};

const isWorth = (criteria: readonly { points: number }[]): boolean => criteria.some(({ points }) => points > 0);
const worthless = 'One criterion at least is worth points above zero';

/** A rubric as a person writes it. */
export const rubricDraft = z.strictObject({
  ...rubricShape,
  criteria: z
    .array(criterionDraft)
    .min(1)
    .max(mostCriteria)
    .refine(isWorth, worthless)
    .refine((criteria) => isUnique(criteria.flatMap(({ id }) => id ?? [])), 'Two criteria are the same'),
});
export type RubricDraft = z.infer<typeof rubricDraft>;

const criteria = z
  .array(criterion)
  .min(1)
  .max(mostCriteria)
  .refine(isWorth, worthless)
  .refine((entries) => isUnique(entries.map(({ id }) => id)), 'Two criteria are the same');

/** One version of a rubric. Never changes once it is kept. */
export const rubric = z.strictObject({
  ...rubricShape,
  criteria,
  id: z.uuidv4(),
  /** Counts from 1. */
  version: z.int().positive(),
});
export type Rubric = z.infer<typeof rubric>;

/** A rubric by its id, in the version that was judged by. */
export const rubricRef = z.strictObject({ id: z.uuidv4(), version: z.int().positive() });
export type RubricRef = z.infer<typeof rubricRef>;

/** What a case holds of its rubric: the words, so that a stranger can judge by it. Id and version stand in the record's `rubric`. */
export const caseRubric = z.strictObject({ name: rubricShape.name, criteria });
export type CaseRubric = z.infer<typeof caseRubric>;
