import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { redactAll, redactor } from '#lib/privacy/redact.ts';
import { marked } from '#tests/harness/marked.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(...detectors.flatMap(({ hits }) => hits.map((hit) => marked(hit).text))),
  fc.constantFrom('👩‍💻', 'שלום', '\u202E', '⟨email-1⟩', 'phone', 'https://'),
);
const texts = fc.array(
  fc.tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom(' ', '', '\n')).map(([parts, between]) => parts.join(between)),
  { maxLength: 4 },
);

describe('redaction', () => {
  it('[C6] gives one value one placeholder everywhere in a record, and another value another', () => {
    const { value, hidden } = redactAll(
      { a: 'kim@example.com wrote', b: ['to bo@example.com', 'cc kim@example.com'] },
      detectors,
    );
    expect(value).toEqual({ a: '⟨email-1⟩ wrote', b: ['to ⟨email-2⟩', 'cc ⟨email-1⟩'] });
    expect(hidden.map(({ original }) => original)).toEqual(['kim@example.com', 'bo@example.com']);
  });

  it('does not give a placeholder that the text already holds to another value', () => {
    const { value } = redactAll({ a: 'kim@example.com', b: 'seen ⟨email-1⟩' }, detectors);
    expect(value).toEqual({ a: '⟨email-2⟩', b: 'seen ⟨email-1⟩' });
  });

  it('lets the earlier detector have what two recognise', () => {
    const { value } = redactAll(['https://kim:hunter2@mail.example.com', 'DE89 3704 0044 0532 0130 00'], detectors);
    expect(value).toEqual(['https://⟨url-login-1⟩@mail.example.com', '⟨iban-1⟩']);
  });

  it('takes the word in a placeholder for no word of the person', () => {
    const { value } = redactAll('+44 7700 900123 and 8841 7733 and 450 0840', detectors);
    expect(value).toBe('⟨phone-1⟩ and 8841 7733 and 450 0840');
  });

  it('[C6] leaves no recognised value in any text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const once = redactAll(all, detectors).value;
        for (const text of once) for (const { find } of detectors) expect(find(text)).toEqual([]);
        expect(redactAll(once, detectors).value).toEqual(once);
      }),
      { verbose: 1, numRuns: 300 },
    );
  });

  it('[C6] says of each mask where it lies in the text as it was given; beside masks nothing is changed, lost or added', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const { masks, redact } = redactor(detectors);
        for (const text of all) {
          let [out, from] = ['', 0];
          for (const { start, end, original, placeholder } of masks(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(text.slice(start, end)).toBe(original);
            out += text.slice(from, start) + placeholder;
            from = end;
          }
          expect(redact(text)).toBe(out + text.slice(from));
        }
      }),
      { verbose: 1, numRuns: 300 },
    );
  });
});
