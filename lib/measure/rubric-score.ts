// What an evaluation comes to: points of its criteria, as HealthBench counts them.
import type { FieldValues } from '#lib/judgment/case.ts';
import type { CaseRubric, Criterion } from '#lib/judgment/rubrics.ts';

export interface Score {
  /** Points that were reached; below zero where more was there that must not be. */
  points: number;
  /** Points of all criteria that are worth something. */
  most: number;
  /** `points` of `most`: at most 1, and below zero where `points` is. Not cut off at 0. */
  share: number;
}

/** How far a criterion is met, from 0 to 1; nothing without a verdict that it knows. */
export const metOf = ({ steps }: Pick<Criterion, 'steps'>, verdict: unknown): number | undefined => {
  if (steps.length === 0) return verdict === 'met' ? 1 : verdict === 'notMet' ? 0 : undefined;
  const place = typeof verdict === 'string' && /^[1-9]$/.test(verdict) ? Number(verdict) : 0;
  return place >= 1 && place <= steps.length ? (place - 1) / (steps.length - 1) : undefined;
};

/**
 * The score of an evaluation: the points of what is met, divided by the sum of the points above zero. A criterion in steps is met in equal
 * parts from 0 at the first to 1 at the last. Nothing while one criterion has no verdict.
 * Source: `calculate_score` in openai/simple-evals, `healthbench_eval.py` (Arora et al. 2025, arXiv:2505.08775), which knows met and not
 * met alone; the steps are ours, and cutting off at 0 is left to whoever takes the mean of many, as there.
 */
export const scoreOf = ({ criteria }: CaseRubric, answers: FieldValues): Score | undefined => {
  let [points, most] = [0, 0];
  for (const criterion of criteria) {
    const met = metOf(criterion, answers[criterion.id]);
    if (met === undefined) return undefined;
    points += met * criterion.points;
    most += Math.max(0, criterion.points);
  }
  return most > 0 ? { points, most, share: points / most } : undefined;
};
