// What detectors have to reach, and the figures that were reached last: a drop of more than half a point in a hundred fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { precisionOf, recallOf, type Score } from '#tests/bench/redaction/score.ts';

const path = join(import.meta.dirname, 'baseline.json');

/** Recall and precision by detector, of one corpus. */
export type Figures = Record<string, { recall: number; precision: number }>;

export interface Baseline {
  generated: Figures;
  presidio: Figures;
}

export const baselinePath = path;
export const readBaseline = (): Baseline => JSON.parse(readFileSync(path, 'utf8')) as Baseline;

/** Telephone numbers and lone keys have no check that says what they are. */
export const barOf = (name: string): { recall: number; precision: number } => {
  if (name === 'phone') return { recall: 0.93, precision: 0.85 };
  if (name === 'random-string') return { recall: 0.85, precision: 0.5 };
  return { recall: 0.99, precision: 0.95 };
};

/** How far a figure may fall below the one before. */
export const tolerance = 0.005;

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

export const figuresOf = (scores: ReadonlyMap<string, Score>): Figures =>
  Object.fromEntries(
    [...scores]
      .filter(([, { wanted }]) => wanted > 0)
      .map(([name, score]) => [name, { recall: rounded(recallOf(score)), precision: rounded(precisionOf(score)) }]),
  );
