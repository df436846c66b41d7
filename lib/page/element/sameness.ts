// How far two texts say the same, by their words. Words that all candidates have weigh little: they tell none from another.
import { wordsIn } from '#lib/page/element/squeezed.ts';

/** What stands where a secret was hidden (rule C6). */
const placeholder = /⟨[a-z-]+-\d+⟩/g;

/** Weighs words by how many of some texts have them. */
export const weightsOf = (texts: readonly string[]): ((word: string) => number) => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1.5 + texts.length / (counts.get(word) ?? 0.5));
};

/** From 0 to 1, by the Dice coefficient over weighted words; nothing where both texts are empty, which says nothing. */
export const sameness = (text: string, other: string, weigh: (word: string) => number): number | undefined => {
  if (text === '' && other === '') return undefined;
  if (text === other) return 1;
  const left = new Map<string, number>();
  let [both, all] = [0, 0];
  for (const word of wordsIn(text.replace(placeholder, ' '))) {
    left.set(word, (left.get(word) ?? 0) + 1);
    all += weigh(word);
  }
  for (const word of wordsIn(other)) {
    const count = left.get(word) ?? 0;
    const weight = weigh(word);
    all += weight;
    if (count === 0) continue;
    left.set(word, count - 1);
    both += 2 * weight;
  }
  // Signs alone, an arrow for one: equal or not.
  return all === 0 ? 0 : both / all;
};

/** The mean of what is known, by weight; nothing where nothing is. */
export const meanOf = (parts: readonly (readonly [weight: number, value: number | undefined])[]): number | undefined => {
  let [sum, weights] = [0, 0];
  for (const [weight, value] of parts)
    if (value !== undefined) {
      sum += weight * value;
      weights += weight;
    }
  return weights === 0 ? undefined : sum / weights;
};

/** Words next to an element that must be the same on a side. */
const near = 5;

/** Whether what stands right beside is the same: the last words before, or the first words after. */
export const touchesAlike = (text: string, other: string, isBefore: boolean): boolean => {
  const nearest = (of: string): string[] => (isBefore ? wordsIn(of).slice(-near) : wordsIn(of).slice(0, near));
  const [left, right] = [nearest(text), nearest(other)];
  return left.join(' ') === right.join(' ') && (left.length > 0 || text === other);
};
