// Aadhaar numbers of India: twelve digits, the first from 2 to 9, with Verhoeff's check digit (UIDAI).
import { passesVerhoeff } from '#lib/privacy/check-digits.ts';
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';
import { isNamedBefore, oneWordOf } from '#lib/privacy/nearby.ts';

const pattern = /(?<![\p{L}\p{N}.,+_-]|\d\/)[2-9]\d{3}(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\p{L}\p{N}_]|[-.,/]\d)/gu;
const named = oneWordOf('aadha+r', 'uidai', 'uid', 'आधार');

/** One in ten numbers passes by chance, so one in a single piece counts only where somebody says what it is. */
const isReal = (text: string) => (found: string, start: number) =>
  passesVerhoeff(found.replaceAll(/[ -]/g, '')) && (/[ -]/.test(found) || isNamedBefore(text, start, named));

export const aadhaar = defineDetector({
  name: 'aadhaar',
  class: 'personal',
  words: 'an Indian Aadhaar number',
  find: (text) => spansOf(text, pattern, isReal(text)),
  hits: ['2341 2341 2346', '2341-2341-2346', 'Aadhaar ‹234123412346›'],
  misses: ['234123412346', '2341 2341 2347', '1341 2341 2346', '4111 1111 1111 1111'],
});
