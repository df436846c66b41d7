// Counts what detectors found of what is marked. Masks are those of the product: all detectors together, earlier ones first.
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactor } from '#lib/privacy/redact.ts';
import type { Marked } from '#tests/bench/redaction/corpus.ts';

export interface Score {
  /** Marked values, and how many of them a mask of their own type touches. */
  wanted: number;
  right: number;
  /** Masks of the type, and how many of them touch a marked value of it. */
  masks: number;
  hits: number;
}

const meets = (a: { start: number; end: number }) => (b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

/** By detector. A hit is an overlap, as in the evaluation of presidio-research. */
export const scores = (
  texts: readonly Marked[],
  masksOf = (text: string) => redactor(detectors).masks(text),
): Map<string, Score> => {
  const all = new Map<string, Score>();
  const of = (name: string): Score => {
    const known = all.get(name) ?? { wanted: 0, right: 0, masks: 0, hits: 0 };
    all.set(name, known);
    return known;
  };
  for (const { text, spans } of texts) {
    const masks = masksOf(text);
    for (const span of spans) {
      const score = of(span.type);
      score.wanted++;
      if (masks.some((mask) => mask.detector === span.type && meets(span)(mask))) score.right++;
    }
    for (const mask of masks) {
      const score = of(mask.detector);
      score.masks++;
      if (spans.some((span) => span.type === mask.detector && meets(mask)(span))) score.hits++;
    }
  }
  return all;
};

export const recallOf = ({ wanted, right }: Score): number => (wanted === 0 ? 1 : right / wanted);
export const precisionOf = ({ masks, hits }: Score): number => (masks === 0 ? 1 : hits / masks);
