import { expect, it } from 'vitest';
import { rubricCriteria } from '#lib/dataset/formats/rubric-criteria.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { scoreOf } from '#lib/measure/rubric-score.ts';

const none = {} as Judgment;

it('[D2] gives a row for each criterion of an evaluation, from which its score can be worked out again', () => {
  const byRubric = kinds.find(({ isByRubric }) => isByRubric)!;
  expect(byRubric.examples.length).toBeGreaterThan(0);
  for (const example of byRubric.examples) {
    const rows = rubricCriteria.rows(byRubric, example as never, none) as {
      criterion: string;
      points: number;
      step: number;
      last: number;
      explanation: string;
    }[];
    const { rubric, answers } = example.by!;
    expect(rows.map(({ criterion }) => criterion)).toEqual(rubric.criteria.map(({ words }) => words));
    const points = rows.reduce((sum, row) => sum + (row.step / row.last) * row.points, 0);
    expect(points).toBeCloseTo(scoreOf(rubric, answers)!.points);
    expect(rows[0]!.explanation).not.toBe('');
  }
});

it('gives none for a judgment without a rubric, and none for a criterion without a verdict', () => {
  for (const kind of kinds.filter(({ isByRubric }) => !isByRubric))
    expect(rubricCriteria.rows(kind, kind.examples[0] as never, none)).toEqual([]);
  const byRubric = kinds.find(({ isByRubric }) => isByRubric)!;
  const [example] = byRubric.examples;
  const by = { rubric: example!.by!.rubric, answers: { cNamesIt: 'met', cWhenPay: '7' } };
  expect(rubricCriteria.rows(byRubric, { ...example, by } as never, none)).toHaveLength(1);
});
