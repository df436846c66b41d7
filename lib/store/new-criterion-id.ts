// Names for criteria, which keep them over versions of their rubric.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A new name for a criterion: letters alone, from 41 random bits at least. */
export const newCriterionId = (): string =>
  `c${Array.from(crypto.getRandomValues(new Uint32Array(7)), (bits) => letters[bits % letters.length]).join('')}`;
