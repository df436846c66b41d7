// Numbers of persons in the French register (NIR, "sécurité sociale"): sex, year and month of birth, place, order, and 97 less the rest of 97.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const gap = '[ .]?';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,+_-]|\\d/)[12]${gap}\\d{2}${gap}(?:0[1-9]|1[0-2]|[2-9]\\d)${gap}(?:\\d{2}|2[AB])${gap}\\d{3}${gap}\\d{3}${gap}\\d{2}(?![\\p{L}\\p{N}_]|[-.,/]\\d)`,
  'giu',
);

/** The departments of Corsica count as 19 and 18. */
const isReal = (found: string): boolean => {
  const digits = found.replaceAll(/[ .]/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13));
};

export const nir = defineDetector({
  name: 'nir',
  class: 'personal',
  words: 'a French social security number',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['255081416802538', '2 55 08 14 168 025 38', '295109912611193'],
  misses: ['255081416802539', '355081416802538', '2550814168025', '4111 1111 1111 1111'],
});
