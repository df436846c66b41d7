// Payment card numbers: 12 to 19 digits of a known issuer range that pass the Luhn check (ISO/IEC 7812-1, annex B).
import { passesLuhn } from '#lib/privacy/check-digits.ts';
import { defineDetector, type Span } from '#lib/privacy/detectors/define.ts';
import { iban } from '#lib/privacy/detectors/iban.ts';

// Digits in groups, one space or hyphen apart. A decimal or grouped amount is no card.
const run = /(?<![\d.,])\d(?:[ -]?\d){11,}(?![.,]\d)/g;

// Beginnings in use and the lengths that go with them, as the schemes publish them.
const ranges: readonly [beginning: RegExp, least: number, most: number][] = [
  [/^4/, 13, 19], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, 16, 16], // Mastercard
  [/^3[47]/, 15, 15], // American Express
  [/^3(?:0[0-5]|[689])/, 14, 19], // Diners Club
  [/^35/, 16, 19], // JCB
  [/^(?:1800|2131)/, 15, 15], // JCB, older
  [/^6(?:011|22|4[4-9]|5)/, 16, 19], // Discover, UnionPay
  [/^(?:0604|50|5[6-9]|6)/, 12, 19], // Maestro
];

const isIssued = (digits: string): boolean =>
  !/^(\d)\1+$/.test(digits) &&
  ranges.some(([beginning, least, most]) => digits.length >= least && digits.length <= most && beginning.test(digits));

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
      if (isIssued(digits) && passesLuhn(digits)) found = { last, span: { start: groups[first]!.start, end: groups[last]!.end } };
    }
    if (!found) continue;
    spans.push(found.span);
    first = found.last;
  }
  return spans;
};

/** The text with its bank account numbers blanked: of their groups, one in ten looks like a card by chance. */
const withoutAccounts = (text: string): string => {
  let out = '';
  let from = 0;
  for (const { start, end } of iban.find(text)) {
    out += text.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
};

const find = (text: string): Span[] =>
  [...withoutAccounts(text).matchAll(run)].flatMap(({ 0: match, index }) => inRun(match, index));

export const card = defineDetector({
  name: 'card',
  class: 'secret',
  words: 'a payment card number',
  find,
  hits: ['4111111111111111', '4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009', '6011000000000004'],
  misses: [
    'DE89 3704 0044 0532 0130 00',
    '4111111111111112',
    '0000 0000 0000 0000',
    '1234567890123456',
    '12,400.00',
    '2026-11-22 10:00',
    '+45 12 34 56 78',
  ],
});
