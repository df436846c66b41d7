// Numbers of persons in the Polish register (PESEL): day of birth with the century in the month, order, sex, check digit.
import { weighted } from '#lib/privacy/check-digits.ts';
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern = /(?<![\p{L}\p{N}.,+_-]|\d\/)\d{11}(?![\p{L}\p{N}_]|[-.,/]\d)/gu;

const isReal = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10) === 0;
};

export const pesel = defineDetector({
  name: 'pesel',
  class: 'personal',
  words: 'a Polish number of a person (PESEL)',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['44051401359', '83010411457', '02070803628'],
  misses: ['44051401358', '44131401359', '4405140135', '440514013590'],
});
