import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';

const cardNumber = '4111 1111 1111 1111';

describe('redaction', () => {
  it('[C6] gives one value one placeholder everywhere in a record, and another value another', () => {
    const { value, hidden } = redactAll({ a: 'kim@example.com wrote', b: ['to bo@example.com', 'cc kim@example.com'] });
    expect(value).toEqual({ a: '⟨email-1⟩ wrote', b: ['to ⟨email-2⟩', 'cc ⟨email-1⟩'] });
    expect(hidden.map(({ original }) => original)).toEqual(['kim@example.com', 'bo@example.com']);
  });

  it('does not give a placeholder that the text already holds to another value', () => {
    expect(redactAll({ a: 'kim@example.com', b: 'seen ⟨email-1⟩' }).value).toEqual({ a: '⟨email-2⟩', b: 'seen ⟨email-1⟩' });
  });

  it('[C6] leaves no recognised value in any text, and changes nothing the second time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(...detectors.flatMap(({ hits }) => hits)),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(' ')),
          { maxLength: 4 },
        ),
        (texts) => {
          const once = redactAll(texts).value;
          for (const text of once) for (const { find } of detectors) expect(find(text)).toEqual([]);
          expect(redactAll(once).value).toEqual(once);
        },
      ),
      { verbose: 1 },
    );
  });
});

describe('what is done before every write', () => {
  it('[C6] removes secret-class values and leaves other personal data to the person', () => {
    expect(scrub({ why: `Card ${cardNumber} of kim@example.com` })).toEqual({ why: 'Card ⟨card-1⟩ of kim@example.com' });
  });

  it('[C6] writes no part of a card number or token while it is typed', () => {
    for (const secret of detectors.filter((each) => each.class === 'secret').flatMap(({ hits }) => hits))
      for (let typed = 1; typed <= secret.length; typed++) {
        const written = scrubWhileTyping(`Paid with ${secret.slice(0, typed)}`);
        const begun = written.replaceAll(/⟨[a-z]+-\d+⟩/g, '').slice('Paid with '.length);
        expect(begun.length, `${written} from ${secret.slice(0, typed)}`).toBeLessThan(9);
      }
  });

  it('keeps ordinary words while they are typed', () => {
    for (const text of [
      'Sole source under policy 4.2, so',
      'the framework agreement',
      'Invoice 8841 of 2026-11-22 ',
      'limit 10,000.00',
    ])
      expect(scrubWhileTyping(text)).toBe(text);
  });
});
