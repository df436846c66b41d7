// Citizen service numbers of the Netherlands: nine digits that pass the test of eleven (Wabb).
import { weighted } from '#lib/privacy/check-digits.ts';
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';
import { isNamedBefore, oneWordOf } from '#lib/privacy/nearby.ts';

const pattern = /(?<![\p{L}\p{N}.,+_-]|\d\/)(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3})(?![\p{L}\p{N}_]|[-.,/]\d)/gu;
const named = oneWordOf('bsn(?:-nummer)?', 'burgerservicenummer', 'sofi-?nummer', 'citizen service number');

/** One in eleven numbers passes by chance, so one in a single piece counts only where somebody says what it is. */
const isReal = (text: string) => (found: string, start: number) => {
  const digits = found.replaceAll(/[ .]/g, '');
  return (
    weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 10], 11) === 0 &&
    Number(digits) > 0 &&
    (found.includes('.') || isNamedBefore(text, start, named))
  );
};

export const bsn = defineDetector({
  name: 'bsn',
  class: 'personal',
  words: 'a Dutch citizen service number',
  find: (text) => spansOf(text, pattern, isReal(text)),
  hits: ['1112.22.333', 'BSN ‹111222333›', 'burgerservicenummer: ‹123456782›'],
  misses: ['111222333', 'BSN 111222334', 'BSN 000000000', '1112.22.334'],
});
