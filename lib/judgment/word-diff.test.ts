// A difference is honest when the texts on both sides can be read off it again, whatever they are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff, type Part } from '#lib/judgment/word-diff.ts';

const sideOf = (parts: Part[], other: Part['what']): string =>
  parts
    .filter(({ what }) => what !== other)
    .map(({ text }) => text)
    .join('');

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ text, what }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[what])
    .join('');

it('gives back both texts, for any two of them', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(sideOf(parts, 'added')).toBe(before);
      expect(sideOf(parts, 'removed')).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('gives back both texts after words of one were taken out, put in and moved', () => {
  const words = fc.array(fc.constantFrom('net', '30', 'days', ',', 'día', '支払', 'Frist', '👩‍⚖️', '\n', 'קבלה'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, words, fc.nat(40), (first, second, at) => {
      const before = first.join(' ');
      const after = [...first.slice(0, at), ...second, ...first.slice(at + 2)].join(' ');
      const parts = wordDiff(before, after);
      expect(sideOf(parts, 'added')).toBe(before);
      expect(sideOf(parts, 'removed')).toBe(after);
    }),
    { numRuns: 300 },
  );
});

it('shows whole words, in any script, and reads changed neighbours as one phrase', () => {
  expect(shown('net 30 days', 'net 45 days')).toBe('net [-30-]{+45+} days');
  expect(shown('Refund the whole order now', 'Refund only half now')).toBe('Refund [-the whole order-]{+only half+} now');
  expect(shown('Оплата через 30 дней', 'Оплата через 45 дней')).toBe('Оплата через [-30-]{+45+} дней');
  expect(shown('支払期限は三十日です', '支払期限は四十日です')).toContain('支払');
  expect(shown('from ⟨email-1⟩ to', 'from ⟨email-2⟩ to')).toBe('from [-⟨email-1⟩-]{+⟨email-2⟩+} to');
});

it('says that two long texts without anything in common are two texts, at once', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n');
  expect(wordDiff(text('a'), text('b')).map(({ what }) => what)).toContain('removed');
});
