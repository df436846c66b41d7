// A rubric as it stands in its form, and what it still lacks.
import type { CriterionDraft, RubricDraft } from '#lib/judgment/rubrics.ts';
import type { RubricRow } from '#lib/store/rubrics.ts';

/** One criterion as it is typed. Steps and examples stand one a line. */
export interface TypedCriterion {
  /** Empty for one that no version has had yet. */
  id: string;
  words: string;
  points: string;
  isScale: boolean;
  steps: string;
  guidance: string;
  examples: string;
  needsNote: boolean;
}

export interface TypedRubric {
  name: string;
  workFunction: string;
  criteria: TypedCriterion[];
}

export const blankCriterion: TypedCriterion = {
  id: '',
  words: '',
  points: '5',
  isScale: false,
  steps: '',
  guidance: '',
  examples: '',
  needsNote: true,
};

/** A form for a new rubric. */
export const blankRubric: TypedRubric = { name: '', workFunction: '', criteria: [blankCriterion] };

/** The form that a rubric opens with. */
export const typedOf = ({ name, workFunction, criteria }: RubricDraft): TypedRubric => ({
  name,
  workFunction,
  criteria: criteria.map(({ id = '', words, points, steps, guidance, examples, needsNote }) => ({
    id,
    words,
    points: String(points),
    isScale: steps.length > 0,
    steps: steps.join('\n'),
    guidance,
    examples: examples.join('\n'),
    needsNote,
  })),
});

/** What was stored by an earlier version of this form is filled up to what it knows now. */
const restored = (kept: unknown): TypedRubric | undefined => {
  const typed = kept as Partial<TypedRubric> | undefined;
  if (!typed || !Array.isArray(typed.criteria) || typed.criteria.length === 0) return undefined;
  return { ...blankRubric, ...typed, criteria: typed.criteria.map((each) => ({ ...blankCriterion, ...each })) };
};

/** The form of a rubric, or of a new one: what was typed in it before, if anything. */
export const beginRubric = (rubric: RubricRow | undefined, kept: unknown): TypedRubric =>
  restored(kept) ?? (rubric ? typedOf(rubric) : blankRubric);

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A minus sign as people write it, too. */
const pointsIn = (points: string): number => Number(points.trim().replace(/^[−–]/, '-') || Number.NaN);

/** A criterion that says nothing is none. */
const isEmpty = ({ words, guidance, examples, steps }: TypedCriterion): boolean =>
  [words, guidance, examples, steps].every((text) => text.trim() === '');

const criterionIn = (typed: TypedCriterion): CriterionDraft => ({
  ...(typed.id ? { id: typed.id } : {}),
  words: typed.words.trim(),
  points: pointsIn(typed.points),
  steps: typed.isScale ? linesIn(typed.steps) : [],
  guidance: typed.guidance.trim(),
  examples: linesIn(typed.examples),
  needsNote: typed.needsNote,
});

/** The rubric as it would be kept. */
export const rubricIn = (typed: TypedRubric): RubricDraft => ({
  name: typed.name.trim(),
  workFunction: typed.workFunction.trim(),
  criteria: typed.criteria.filter((each) => !isEmpty(each)).map(criterionIn),
});

const lackOfCriterion = ({ words, points, steps, examples }: CriterionDraft, isScale: boolean): string | undefined => {
  if (words === '') return 'Say in words what each criterion asks for.';
  if (!Number.isInteger(points) || points === 0 || Math.abs(points) > 100)
    return `Give “${words}” whole points from −100 to 100, but not 0.`;
  if (isScale && (steps.length < 2 || steps.length > 9)) return `Give “${words}” two to nine steps, one a line.`;
  if (new Set(steps).size < steps.length) return `Two steps of “${words}” are the same.`;
  if (examples.length > 4) return `Four examples of “${words}” are the most.`;
  const isLong = words.length > 300 || steps.some(({ length }) => length > 60) || examples.some(({ length }) => length > 300);
  return isLong ? `Make “${words.slice(0, 40)}” shorter: it is read while judging.` : undefined;
};

/** Why it cannot be kept yet, in a sentence; nothing when it can. */
export const lackOf = (typed: TypedRubric): string | undefined => {
  const { name, criteria } = rubricIn(typed);
  if (name === '') return 'Give it a name.';
  if (criteria.length === 0) return 'Write a criterion.';
  if (criteria.length > 20) return 'Twenty criteria are the most.';
  const isScale = typed.criteria.filter((each) => !isEmpty(each)).map((each) => each.isScale);
  const lack = criteria.map((each, index) => lackOfCriterion(each, isScale[index]!)).find((sentence) => sentence !== undefined);
  if (lack) return lack;
  if (name.length > 100 || criteria.some(({ guidance }) => guidance.length > 1000))
    return 'Make it shorter: it is read while judging.';
  return criteria.some(({ points }) => points > 0) ? undefined : 'Give one criterion points above 0.';
};
