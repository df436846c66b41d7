// Payment card numbers: 12 to 19 digits of a known issuer range that pass the Luhn check (ISO/IEC 7812-1, annex B).
import { passesVerhoeff } from '#lib/privacy/check-digits.ts';
import { defineDetector, matchesOf, type Span } from '#lib/privacy/detectors/define.ts';
import { iban } from '#lib/privacy/detectors/iban.ts';

// Digits in groups, one space or hyphen apart. A decimal or grouped amount is no card, nor a telephone number after its +.
const run = /(?<![\d.,+])\d(?:[ -]?\d){11,}(?![.,]\d)/g;

// First four digits from and to, and the lengths that go with them, as the schemes publish them.
const ranges: readonly (readonly [from: number, to: number, least: number, most: number])[] = [
  [4000, 4999, 13, 19], // Visa
  [5100, 5599, 16, 16], // Mastercard
  [2221, 2720, 16, 16],
  [3400, 3499, 15, 15], // American Express
  [3700, 3799, 15, 15],
  [3000, 3059, 14, 19], // Diners Club
  [3600, 3699, 14, 19],
  [3800, 3999, 14, 19],
  [3500, 3599, 16, 19], // JCB
  [1800, 1800, 15, 15], // JCB, older
  [2131, 2131, 15, 15],
  [604, 604, 12, 19], // Maestro
  [5000, 5099, 12, 19],
  [5600, 5999, 12, 19],
  [6000, 6999, 12, 19], // Discover, UnionPay, Maestro
];

/** The luckiest length of a number that begins so: the longest that is issued, ends with a group and passes the check. */
const lengthAt = (
  digits: string,
  start: number,
  ends: ReadonlySet<number>,
  passes: (start: number, end: number) => boolean,
): number => {
  const four = Number(digits.slice(start, start + 4));
  let found = 0;
  for (const [from, to, least, most] of ranges) {
    if (four < from || four > to) continue;
    for (let length = most; length >= least && length > found; length--)
      if (ends.has(start + length) && passes(start, start + length)) found = length;
  }
  return found;
};

/** Luhn's check of any stretch at once: sums up to each place, with every second digit doubled, for both ways to begin. */
const luhnOf = (digits: string): ((start: number, end: number) => boolean) => {
  const sums = [new Uint32Array(digits.length + 1), new Uint32Array(digits.length + 1)] as const;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(place) - 48;
    const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
    for (const side of [0, 1] as const) sums[side][place + 1] = sums[side][place]! + (place % 2 === side ? digit : doubled);
  }
  return (start, end) => {
    const side = sums[((end - 1) % 2) as 0 | 1];
    return (side[end]! - side[start]!) % 10 === 0;
  };
};

/** India writes its numbers of persons in three groups of four; cards of twelve digits are hardly in use. */
const isAadhaar = (found: string): boolean =>
  /^\d{4}[ -]\d{4}[ -]\d{4}$/.test(found) && passesVerhoeff(found.replaceAll(/[ -]/g, ''));

/** Looks for a number that begins and ends with a group, so that a year or an amount before it does not hide it. */
const inRun = (text: string, offset: number): Span[] => {
  const groups = [...text.matchAll(/\d+/g)];
  const digits = groups.map(([group]) => group).join('');
  const passes = luhnOf(digits);
  // Places in the digits alone, and where they stand in the text.
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let place = 0;
  for (const { 0: group, index } of groups) {
    starts.set(place, index);
    place += group.length;
    ends.set(place, index + group.length);
  }
  const endsOnly = new Set(ends.keys());
  const spans: Span[] = [];
  let from = 0;
  for (const [start, index] of starts) {
    if (start < from) continue;
    const length = lengthAt(digits, start, endsOnly, passes);
    if (length === 0 || /^(\d)\1+$/.test(digits.slice(start, start + length))) continue;
    const end = ends.get(start + length)!;
    if (isAadhaar(text.slice(index, end))) continue;
    spans.push({ start: offset + index, end: offset + end });
    from = start + length;
  }
  return spans;
};

const uuid = /(?<![0-9a-f-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f-])/gi;

/** The text with account numbers and UUIDs blanked: of their groups, one in ten looks like a card by chance. */
const withoutOthers = (text: string): string => {
  let out = '';
  let from = 0;
  for (const { start, end } of iban.find(text)) {
    out += text.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  return (out + text.slice(from)).replace(uuid, (id) => 'x'.repeat(id.length));
};

const find = (text: string): Span[] =>
  [...matchesOf(withoutOthers(text), run)].flatMap(({ 0: match, index }) => inRun(match, index));

export const card = defineDetector({
  name: 'card',
  class: 'secret',
  words: 'a payment card number',
  find,
  hits: ['4111111111111111', '4111 1111 1111 1111', '5500-0000-0000-0004', '340000000000009', '6011000000000004'],
  misses: [
    'DE89 3704 0044 0532 0130 00',
    '+49 1512 3459062',
    '61ed0ad1-6803-5882-6831-9d0942353abc',
    '6494 1365 2540',
    '4111111111111112',
    '0000 0000 0000 0000',
    '1234567890123456',
    '12,400.00',
    '2026-11-22 10:00',
    '+45 12 34 56 78',
  ],
});
