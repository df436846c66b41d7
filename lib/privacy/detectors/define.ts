// What one detector declares. Its true and false cases stand in its own file and are run by one shared test.

/** A stretch of text that a detector recognises, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Declares one detector.
 * Class `secret` never reaches our storage (rule C6); class `personal` is kept on the device and hidden in what leaves.
 */
export interface Detector {
  /** Also the placeholder's word: `email` gives ⟨email-1⟩. */
  readonly name: string;
  readonly class: 'secret' | 'personal';
  /** What it recognises, for a person: "an e-mail address". */
  readonly words: string;
  /** Finds every stretch in linear time. Stretches do not overlap and come in order. */
  find(text: string): Span[];
  /** Made at test time where a literal would trip secret scanners: the whole string or its marked part must be found. */
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/** Checks a detector's declaration as it is written. */
export const defineDetector = (detector: Detector): Detector => detector;

/** All matches of a global pattern that pass a further check. */
export const spansOf = (text: string, pattern: RegExp, isReal: (match: string) => boolean = () => true): Span[] =>
  [...text.matchAll(pattern)]
    .filter(([match]) => isReal(match))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
