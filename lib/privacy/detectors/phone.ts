// Telephone numbers: international ones, those in a form that hardly anything else has, and others where somebody says what they are.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';
import { isNamedAfter, isNamedBefore } from '#lib/privacy/nearby.ts';
import { namedAfter, namedBefore, otherNumber, unit } from '#lib/privacy/phone-words.ts';

// One digit a turn, with at most three signs before it, so that the search can only go one way.
const pattern =
  /(?:(?<![\p{L}_@#$€£%=/⟨+(])(?:\+ ?\(?|\(\+)|(?<![\p{L}\p{N}_@#$€£%=/⟨+(]|\d[ .,:-])\(?)\d(?:[ .\u00A0()/-]{0,3}\d){5,17}(?:,? ?(?:x|ext\.?|extension|Durchwahl|poste|wew\.) ?\d{1,5})?(?![\p{L}\p{N}_%€$£⟩]|[:.,/-]\d| \d)/giu;

const date = /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?![./-]?\d)/;

/** Forms that hardly anything but a telephone number has. */
const telling = [
  // North America: area code and exchange begin with 2 to 9.
  /^(?:(?:\+?1|001)[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ])[2-9]\d\d[-. ]\d{4}$/,
  // France, and others that write pairs after a 0.
  /^0\d(?:([ .-])\d\d)(?:\1\d\d){3}$/,
  // Spain: three digits and three pairs.
  /^[6-9]\d\d([ .-])\d\d(?:\1\d\d){2}$/,
  // An area code in parentheses, or after a 0 and apart from the rest.
  /^\(0\d{1,5}\) ?\d{2,4}(?:[ -]?\d{2,4}){1,3}$/,
  /^0\d{1,5}(?:[ /-]| \/ )\d{3,8}(?:[ -]\d{2,5}){0,3}$/,
  // Mobile numbers in one piece: United Kingdom, Germany, France.
  /^(?:07\d{9}|01[5-7]\d{8,9}|0[67]\d{8})$/,
];

/** By form alone. An international number has a country's code, which begins with no 0, and 8 to 15 digits (ITU-T E.164). */
const tells = (number: string, digits: string): boolean => {
  if (/^\(?\+/.test(number)) return /^\(?\+ ?\(?[1-9]/.test(number) && digits.length >= 9 && digits.length <= 16;
  if (/^(?:00|011)[ -]?[1-9]/.test(number) && /[ ()/-]/.test(number)) return digits.length >= 10 && digits.length <= 18;
  return digits.length >= 9 && digits.length <= 12 && telling.some((form) => form.test(number));
};

const isReal = (text: string) => (found: string, start: number) => {
  const number = found.replace(/,? ?[a-z.]+ ?\d{1,5}$/i, '').replaceAll('\u00A0', ' ');
  const digits = number.replaceAll(/\D/g, '');
  if (date.test(number) || isNamedBefore(text, start, otherNumber, 24) || isNamedAfter(text, start + found.length, unit))
    return false;
  if (tells(number, digits)) return true;
  const mayBe =
    digits.length >= 7 &&
    digits.length <= 15 &&
    !/^\d+\.\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,2}(?: \d{3}){2,}$|^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/.test(number);
  return mayBe && (isNamedBefore(text, start, namedBefore) || isNamedAfter(text, start + found.length, namedAfter));
};

export const phone = defineDetector({
  name: 'phone',
  class: 'personal',
  words: 'a telephone number',
  find: (text) => spansOf(text, pattern, isReal(text)),
  hits: [
    '+44 7700 900123',
    '+46 (0)8 928 571 38',
    '(202) 555-0143',
    '202-555-0143 x4587',
    '01 99 00 12 34',
    '030/23125 123',
    '0171-3920000',
    'call me at ‹450 0840›',
    'Teléfono: ‹612 345 678›',
    'zadzwoń: ‹512 345 678›',
    '‹416 60 039› office',
    'not answering at ‹71-33-52-22›',
  ],
  misses: [
    '12,400.00',
    '2026-11-22 10:00',
    '1 234 567',
    'order no. 202-555-0143',
    'Invoice 88417733',
    '2019-2020',
    '550e8400-e29b-41d4-a716-446655440000',
    '+5 points',
    'phone in 2026',
    '0.1234567',
    '612 345 678 EUR',
    'phone calls cost 1 738 464',
  ],
});
