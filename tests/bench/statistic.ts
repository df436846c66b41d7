// Plain statistics for benchmarks: figures of a sample, and how sure they are. A goal is missed only if the whole interval lies beyond it.
import { seeded } from '#tests/harness/seeded.ts';

/** The value below which this share of a sample lies, by nearest rank. Not a number for an empty one. */
export const quantile = (share: number, sample: readonly number[]): number =>
  sample.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * sample.length) - 1)] ?? Number.NaN;

export const median = (sample: readonly number[]): number => {
  const sorted = sample.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
};

export const p95 = (sample: readonly number[]): number => quantile(0.95, sample);

/** A figure and the interval that 95 of 100 repetitions of the measurement would give. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/**
 * A figure of a sample with its percentile bootstrap interval (Efron 1979). What was measured together is one element, so that pairs
 * stay pairs. The same sample gives the same interval.
 */
export const estimate = <T>(sample: readonly T[], figure: (sample: T[]) => number, rounds = 2000): Estimate => {
  const random = seeded(20_261_124);
  const again = () => sample.map(() => sample[Math.floor(random() * sample.length)]!);
  const figures = Array.from({ length: rounds }, () => figure(again()));
  return { value: figure([...sample]), low: quantile(0.025, figures), high: quantile(0.975, figures) };
};

/** Growth per step: the slope of the least-squares line through points. 0 where all points stand at one place. */
export const slope = (points: readonly (readonly [at: number, value: number])[]): number => {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
};
