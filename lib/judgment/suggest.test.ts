import { expect, it } from 'vitest';
import { answersAmong, fieldsOfAnswers, kindForTwo } from '#lib/judgment/suggest.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

const bodyWith = (...quotes: { exact: string; prefix?: string }[]) => ({
  evidence: [
    ...quotes.map(({ exact, prefix = '' }) => ({ type: 'quote' as const, exact, prefix, suffix: '' })),
    ...sampleJudgment().body.evidence.filter(({ type }) => type !== 'quote'),
  ],
  coverage: [],
});

it('[D3] answers of a model are quotes without surroundings, two at least, and no words that somebody selected', () => {
  expect(answersAmong(bodyWith({ exact: 'One' }, { exact: 'Two' }))).toEqual(['One', 'Two']);
  expect(answersAmong(bodyWith({ exact: 'One' }))).toEqual([]);
  expect(answersAmong(bodyWith({ exact: 'One', prefix: 'Seen: ' }, { exact: 'Two' }))).toEqual([]);
  const selected = { ...bodyWith({ exact: 'One' }, { exact: 'Two' }), coverage: [{ code: 'selection-only', count: 1 } as const] };
  expect(answersAmong(selected)).toEqual([]);
});

it('they fill the candidates in the order in which they were shown, and say that a model wrote them', () => {
  expect(fieldsOfAnswers(kindForTwo()!, ['One', 'Two', 'Three'])).toEqual({
    first: 'One',
    second: 'Two',
    third: 'Three',
    origin: 'model',
  });
});
