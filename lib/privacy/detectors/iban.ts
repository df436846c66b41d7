// International bank account numbers (ISO 13616): a country, its length of account, and two check digits over all of it.
import { passesMod97 } from '#lib/privacy/check-digits.ts';
import { defineDetector, matchesOf, type Span } from '#lib/privacy/detectors/define.ts';
import { ibanLengths } from '#lib/privacy/iban-lengths.ts';

// A country and check digits, with what follows in one piece or in groups. The country says how much of it belongs to the number.
const beginning = /(?<![\p{L}\p{N}])([A-Za-z]{2})\d{2}(?=(?:[ \u00A0-]?[A-Za-z0-9]){11,30})/gu;

/** Where so many letters and digits end, groups apart by one sign; nothing where the text runs out or goes on. */
const endAfter = (text: string, start: number, count: number): number | undefined => {
  let place = start;
  for (let left = count; left > 0; place++) {
    if (/[A-Za-z0-9]/.test(text[place] ?? '')) left--;
    else if (!/[ \u00A0-]/.test(text[place] ?? '') || !/[A-Za-z0-9]/.test(text[place + 1] ?? '')) return undefined;
  }
  return /[\p{L}\p{N}]/u.test(text[place] ?? '') ? undefined : place;
};

const find = (text: string): Span[] => {
  const spans: Span[] = [];
  let from = 0;
  for (const { 1: country, index: start } of matchesOf(text, beginning)) {
    const length = ibanLengths.get(country!.toUpperCase());
    const end = length && start >= from ? endAfter(text, start, length) : undefined;
    if (end === undefined || !passesMod97(text.slice(start, end).replaceAll(/[ \u00A0-]/g, ''))) continue;
    spans.push({ start, end });
    from = end;
  }
  return spans;
};

export const iban = defineDetector({
  name: 'iban',
  class: 'personal',
  words: 'a bank account number (IBAN)',
  find,
  // Those that the registry of ISO 13616 prints as examples.
  hits: [
    'GB29NWBK60161331926819',
    'DE89 3704 0044 0532 0130 00',
    'fr1420041010050500013m02606',
    'NL91 ABNA 0417 1643 00',
    'PL61109010140000071219812874',
  ],
  misses: [
    'GB29NWBK60161331926818',
    'DE89 3704 0044 0532',
    'ZZ29NWBK60161331926819',
    'PO12 4111 1111 1111 1111',
    'DE89 3704 0044 0532 0130 001',
  ],
});
