// Tax identification numbers of persons in Germany: eleven digits; of the first ten one stands twice or three times (§ 139b AO).
import { passesMod11And10 } from '#lib/privacy/check-digits.ts';
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern = /(?<![\p{L}\p{N}.,+_-]|\d\/)[1-9]\d(?:\d{9}|(?: \d{3}){3})(?![\p{L}\p{N}_]|[-.,/]\d)/gu;

/** One digit stands twice or three times among the first ten, never three times in a row, and all others at most once. */
const isGivenOut = (digits: string): boolean => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < 10; at++) counts[Number(digits[at])]!++;
  const often = counts.filter((count) => count > 1);
  return often.length === 1 && often[0]! <= 3 && !/^\d{0,7}(\d)\1\1/.test(digits);
};

const isReal = (found: string): boolean => {
  const digits = found.replaceAll(' ', '');
  return passesMod11And10(digits) && isGivenOut(digits);
};

export const steuerId = defineDetector({
  name: 'steuer-id',
  class: 'personal',
  words: 'a German tax number of a person',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['86095742719', '86 095 742 719', '65929970489'],
  misses: ['86095742718', '12345678901', '11111111111', '860957427190', '86.095.742'],
});
