// Our check digits beside libraries that know them: what we take, they take.
import fc from 'fast-check';
import { countrySpecs, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { expect, it } from 'vitest';
import { detectorNamed } from '#lib/privacy/detectors/index.ts';
import { ibanLengths } from '#lib/privacy/iban-lengths.ts';
import { runs } from '#tests/harness/runs.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const decimal = '0123456789';
const spanish = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** A number of each kind without its check, the signs that its check can be, and the words that it needs before it. */
const kinds: readonly [
  name: string,
  country: string,
  validator: string,
  body: fc.Arbitrary<string>,
  checks: string,
  before?: string,
][] = [
  ['steuer-id', 'DE', 'idnr', digits(10), decimal],
  ['pesel', 'PL', 'pesel', fc.stringMatching(/^[01]\d[012][12][01][1-9]\d{4}$/), decimal],
  ['aadhaar', 'IN', 'aadhaar', digits(11), decimal, 'Aadhaar '],
  ['bsn', 'NL', 'bsn', digits(8), decimal, 'BSN '],
  ['dni', 'ES', 'dni', digits(8), spanish],
  ['dni', 'ES', 'nie', fc.stringMatching(/^[XYZ]\d{7}$/), spanish],
  [
    'codice-fiscale',
    'IT',
    'codicefiscale',
    fc.stringMatching(/^[A-Z]{6}\d{2}[A-EHLMPRST][01][1-8][A-Z]\d{3}$/),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ],
];

it.each(kinds)(
  '%s: what we take, a library takes, and no other check fits (%s, %s)',
  (name, country, validator, body, checks, before = '') => {
    const { validate } = stdnum[country]![validator]!;
    const { find } = detectorNamed(name)!;
    let met = 0;
    fc.assert(
      fc.property(body, (first) => {
        const taken = [...checks].filter((check) => find(before + first + check).length > 0);
        if (taken.length === 0) return;
        met++;
        expect([...checks].filter((check) => validate(first + check).isValid)).toEqual(taken);
      }),
      { numRuns: runs(1000, 3000), verbose: 1 },
    );
    expect(met).toBeGreaterThan(10);
  },
);

it('the lengths of account numbers are those of a library that follows the registry', () => {
  const theirs = Object.entries(countrySpecs).flatMap(([name, { chars }]) => (chars ? [[name, chars] as const] : []));
  expect(Object.fromEntries(ibanLengths)).toEqual(Object.fromEntries(theirs));
});

it('an account number with any other check digits is refused by both', () => {
  const { find, hits } = detectorNamed('iban')!;
  for (const known of hits.map((hit) => hit.replaceAll(' ', '').toUpperCase()))
    for (let check = 2; check <= 98; check++) {
      const other = known.slice(0, 2) + String(check).padStart(2, '0') + known.slice(4);
      expect(find(other).length > 0, other).toBe(isValidIBAN(other));
    }
});
