import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from '#lib/privacy/visible.ts';

const namesIn = (text: string, isProse = false) => runsOf(text, { isProse }).flatMap(({ name }) => name ?? []);

it('[C2] names what could turn or hide a text', () => {
  expect(namesIn('pay \u202E000,1')).toEqual(['U+202E right-to-left override']);
  expect(namesIn('a\u200B\u200B\u200Bb')).toEqual(['U+200B zero width space ×3']);
  expect(namesIn('x\u{E0041}y')).toEqual(['U+E0041 tag character']);
  expect(namesIn('10\u00A0000')).toEqual(['U+00A0 no-break space']);
  expect(namesIn('a\u0007b')).toEqual(['U+0007 control character']);
});

it('leaves line ends and tabs of prose to their own effect, but names a lone carriage return', () => {
  expect(namesIn('one\n\ntwo\tthree', true)).toEqual([]);
  expect(namesIn('one\ntwo')).toEqual(['U+000A line feed']);
  expect(namesIn('safe\rhidden', true)).toEqual(['U+000D carriage return']);
});

it('[C2] loses and adds nothing: the runs of any text join to that text, and no plain run holds an invisible character', () => {
  const tricky = fc.constantFrom('\u202E', '\u200D', '\n', '\u0000', '\u00AD', '👩‍💻', '\u2028', ' ', 'é', 'ب');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), tricky)), (parts) => {
      const text = parts.join('');
      const runs = runsOf(text);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const run of runs) if (!run.name) expect(run.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 500 },
  );
});
