// Stretches of words to be found again, drawn from a pair of versions: those that are unchanged, changed and gone.
import { alignWords, wordsIn } from '#tests/bench/anchors/truth.ts';
import type { Span } from '#tests/bench/anchors/peers.ts';
import { seeded } from '#tests/harness/seeded.ts';

export type Fate = 'unchanged' | 'changed' | 'gone';

export interface Sample {
  fate: Fate;
  /** In the text of the earlier page. */
  span: Span;
  /**
   * In that of the later one, nothing where it is gone: from the first word that is left to the last, and, where words at its ends
   * were replaced, with what came for them.
   */
  truths: Span[];
}

/** At most so many of a pair. */
const wanted: Readonly<Record<Fate, number>> = { unchanged: 20, changed: 24, gone: 10 };

const trigrams = (words: readonly string[]): string[] => words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));

/** The words that a changed stretch became: those that are left, and with what came for lost words at either end, at most twice as many. */
const truthsOf = (became: Int32Array, from: number, to: number): Span[] => {
  let [first, last] = [from, to - 1];
  while (became[first]! < 0) first++;
  while (became[last]! < 0) last--;
  const core: Span = [became[first]!, became[last]!];
  const before = from > 0 ? became[from - 1]! : -1;
  const after = to < became.length ? became[to]! : -1;
  const wide: [number, number] = [...core];
  if (first > from && before >= 0 && core[0] - before - 1 <= 2 * (first - from)) wide[0] = before + 1;
  if (last < to - 1 && after >= 0 && after - core[1] - 1 <= 2 * (to - 1 - last)) wide[1] = after - 1;
  return [core, wide];
};

/** Draws from two texts; the seed makes the same draw each time. */
export const drawSamples = (oldText: string, nowText: string, seed: number): Sample[] => {
  const [old, now] = [wordsIn(oldText), wordsIn(nowText)];
  const [oldWords, nowWords] = [old.map(({ word }) => word), now.map(({ word }) => word)];
  const became = alignWords(oldWords, nowWords);
  const there = new Set(trigrams(nowWords));
  const flat = ` ${nowWords.join(' ')} `;
  const random = seeded(seed);
  const left = { ...wanted };
  const samples: Sample[] = [];
  for (let tries = 0; tries < 6000 && left.unchanged + left.changed + left.gone > 0; tries++) {
    // As people select: mostly a phrase or a sentence, seldom a paragraph.
    const count = 3 + Math.floor(57 * random() ** 2);
    const from = Math.floor(random() * (old.length - count));
    if (from < 0) continue;
    const to = from + count;
    const span: Span = [old[from]!.span[0], old[to - 1]!.span[1]];
    const kept = [...became.subarray(from, to)].filter((place) => place >= 0);
    const isWhole = kept.length === count && count - 1 === kept.at(-1)! - kept[0]!;
    const grams = trigrams(oldWords.slice(from, to));
    const found = grams.filter((gram) => there.has(gram)).length / grams.length;
    let sample: Sample | undefined;
    const spanOf = (first: number, last: number): Span => [now[first]!.span[0], now[last]!.span[1]];
    if (isWhole) sample = { fate: 'unchanged', span, truths: [spanOf(kept[0]!, kept.at(-1)!)] };
    // Its first and last word must not be torn apart, or nobody could say where it is now.
    else if (2 * kept.length >= count && kept.at(-1)! - kept[0]! < 2 * count) {
      // Moved as a whole, which such a diff cannot see.
      const isElsewhere = flat.includes(` ${oldWords.slice(from, to).join(' ')} `);
      if (!isElsewhere) sample = { fate: 'changed', span, truths: truthsOf(became, from, to).map(([a, b]) => spanOf(a, b)) };
    } else if (count >= 5 && 5 * kept.length <= count && found < 0.2) sample = { fate: 'gone', span, truths: [] };
    if (!sample || left[sample.fate] === 0) continue;
    left[sample.fate]--;
    samples.push(sample);
  }
  return samples;
};
