import { expect, it } from 'vitest';
import { estimate, median, p95, quantile, slope } from '#tests/bench/statistic.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('finds the middle of a sample in any order, between two values where there are two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('finds the value that only one in twenty exceeds', () => {
  expect(p95(upTo(100))).toBe(95);
  expect(p95([7])).toBe(7);
  expect(quantile(0, [3, 2])).toBe(2);
  expect(quantile(1, [3, 2])).toBe(3);
});

it('gives the same interval for the same sample, around the figure', () => {
  const sample = upTo(40);
  const first = estimate(sample, median);
  expect(estimate(sample, median)).toEqual(first);
  expect(first.value).toBe(20.5);
  expect(first.low).toBeLessThan(first.value);
  expect(first.high).toBeGreaterThan(first.value);
});

it('gives a narrower interval for a larger sample', () => {
  const width = (sample: number[]) => {
    const { low, high } = estimate(sample, median);
    return high - low;
  };
  const small = upTo(10).map((value) => value / 10);
  expect(width(upTo(300).map((value) => value / 300))).toBeLessThan(width(small) / 3);
});

it('keeps together what was measured together', () => {
  const pairs = upTo(20).map((value) => [value * 2, value] as const);
  const ratio = estimate(pairs, (drawn) => median(drawn.map(([a]) => a)) / median(drawn.map(([, b]) => b)));
  expect(ratio).toEqual({ value: 2, low: 2, high: 2 });
});

it('finds the growth of a line, and none in a level one', () => {
  expect(
    slope([
      [0, 5],
      [10, 25],
      [20, 45],
    ]),
  ).toBeCloseTo(2);
  expect(
    slope([
      [0, 5],
      [10, 5],
      [20, 5],
    ]),
  ).toBe(0);
  expect(
    slope([
      [3, 1],
      [3, 9],
    ]),
  ).toBe(0);
});
