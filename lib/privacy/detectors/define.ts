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
  /**
   * True cases: each is found whole, or its part between ‹ and › where words around it count, wherever it stands in a text.
   * Put together from parts where a literal would trip secret scanners.
   */
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/** Checks a detector's declaration as it is written. */
export const defineDetector = (detector: Detector): Detector => detector;

/** All matches of a global pattern. Unlike `matchAll` it makes no copy of the pattern, which would begin without compiled code each time. */
export function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return;
    from = pattern.lastIndex;
    yield match;
  }
}

/**
 * All matches of a global pattern that pass a further check. Where the pattern has a first group, that is what is found: it stands at
 * the match's end. The check gets what is found, and where it begins.
 */
export const spansOf = (
  text: string,
  pattern: RegExp,
  isReal: (found: string, start: number) => boolean = () => true,
): Span[] => {
  const spans: Span[] = [];
  for (const { 0: match, 1: part, index } of matchesOf(text, pattern)) {
    const end = index + match.length;
    const start = end - (part ?? match).length;
    if (isReal(part ?? match, start)) spans.push({ start, end });
  }
  return spans;
};
