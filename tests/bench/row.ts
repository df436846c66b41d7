// What a benchmark says: one measured figure, what it is held against, and whether the goal holds.
import type { Estimate } from '#tests/bench/statistic.ts';

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What was measured in the same run to compare with. */
  peer?: string;
  /** Value divided by the peer's value. */
  ratio?: number;
  /** The goal in words: "at most 6,000". */
  goal: string;
  holds: boolean;
}

/** A benchmark file exports this as `bench`. */
export interface Bench {
  /** What is measured, in one sentence. */
  about: string;
  rows(): Promise<Row[]>;
}

/** A goal for an estimate: missed only if the whole interval lies beyond the limit. */
export const atMostSurely = (limit: number, { low, high }: Estimate): Pick<Row, 'goal' | 'holds'> => ({
  goal: `at most ${limit}; it is ${low.toFixed(2)} to ${high.toFixed(2)}`,
  holds: low <= limit,
});

export const atMost = (limit: number, value: number): Pick<Row, 'goal' | 'holds'> => ({
  goal: `at most ${limit}`,
  holds: value <= limit,
});

export const atLeast = (limit: number, value: number): Pick<Row, 'goal' | 'holds'> => ({
  goal: `at least ${limit}`,
  holds: value >= limit,
});
