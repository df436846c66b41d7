// Payment card numbers: 13 to 19 digits of a known issuer range that pass the Luhn check (ISO/IEC 7812-1, annex B).
import { defineDetector, type Span } from '#lib/privacy/detectors/define.ts';

// Digits in groups, one space or hyphen apart. A decimal or grouped amount is no card.
const run = /(?<![\d.,])\d(?:[ -]?\d){12,}(?![.,]\d)/g;

// First digits in use: 2 (Mastercard), 3 (Amex, Diners, JCB), 4 (Visa), 5 (Mastercard, Maestro), 6 (Discover, Maestro, UnionPay).
const isIssued = (digits: string): boolean => /^(?:2[2-7]|3[0-9]|4|5|6)/.test(digits) && !/^(\d)\1+$/.test(digits);

/** Luhn, from the right: every second digit doubled, digits of all results added, divisible by ten. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};

/** Looks for a number that begins and ends with a group, so that a year or an amount before it does not hide it. */
const inRun = (text: string, offset: number): Span[] => {
  const groups = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: offset + index,
    end: offset + index + digits.length,
  }));
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    let found: { last: number; span: Span } | undefined;
    for (let last = first; last < groups.length && digits.length <= 19; last++) {
      digits += groups[last]!.digits;
      if (digits.length >= 13 && digits.length <= 19 && isIssued(digits) && passesLuhn(digits))
        found = { last, span: { start: groups[first]!.start, end: groups[last]!.end } };
    }
    if (!found) continue;
    spans.push(found.span);
    first = found.last;
  }
  return spans;
};

export const card = defineDetector({
  name: 'card',
  class: 'secret',
  words: 'a payment card number',
  find: (text) => [...text.matchAll(run)].flatMap(({ 0: match, index }) => inRun(match, index)),
  hits: ['4111111111111111', '4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009', '6011000000000004'],
  misses: ['4111111111111112', '0000 0000 0000 0000', '1234567890123456', '12,400.00', '2026-11-22 10:00', '+45 12 34 56 78'],
});
