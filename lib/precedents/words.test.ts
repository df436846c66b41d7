// Words of any script, which of them are of one family, and what is underlined.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsShared } from '#lib/precedents/shared.ts';
import { fold, isAkin, substance, wordsOf } from '#lib/precedents/words.ts';

it('folds case, width and accents, and leaves marks that make another letter', () => {
  expect(['ÉTÉ', 'Ｉｎｖｏｉｃｅ', 'Straße', 'が', 'li\u00ADmit\u202E'].map(fold)).toEqual([
    'ete',
    'invoice',
    'strasse',
    'が',
    'limit',
  ]);
});

it.each([
  ['Rechnung', 'Rechnungsbetrag'],
  ['Vertrag', 'Verträge'],
  ['invoice', 'invoices'],
  ['approved', 'approval'],
])('takes %s and %s for one family', (a, b) => {
  expect(isAkin(fold(a), fold(b))).toBe(true);
});

it.each([
  ['net', 'network'],
  ['12400', '124001'],
  ['interest', 'interval'],
  ['contract', 'contour'],
])('tells %s from %s', (a, b) => {
  expect(isAkin(a, b)).toBe(false);
});

it('weighs numbers and short words less', () => {
  expect(['nordwind', '破損', 'the', '8841', 'の'].map((term) => substance(term) === 1)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('underlines whole words only', () => {
  const runs = runsShared('Net price, network price.', new Set(['net', 'price']));
  expect(runs.filter(({ isShared }) => isShared).map(({ text }) => text)).toEqual(['Net', 'price', 'price']);
  expect(runs.map(({ text }) => text).join('')).toBe('Net price, network price.');
});

it('loses no character and cuts none in two, whatever the text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constantFrom('😀', '👩‍👩‍👧', '𠮷野家', 'price', ' '))), (parts) => {
      const whole = parts.join('');
      const shared = new Set(
        wordsOf(whole)
          .map(({ term }) => term)
          .filter((_, place) => place % 2 === 0),
      );
      const runs = runsShared(whole, shared);
      expect(runs.map((run) => run.text).join('')).toBe(whole);
      for (const run of runs) expect(run.text.isWellFormed()).toBe(whole.isWellFormed() || run.text.isWellFormed());
    }),
  );
});
