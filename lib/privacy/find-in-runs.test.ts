// Text that stands in pieces: however it is cut, and in whatever order it is written, what is to be hidden is found.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInRuns, type Run } from '#lib/privacy/find-in-runs.ts';

const run = (text: string, seenAs: number, gap: Run['gap'] = ''): Run => ({ text, gap, seenAs, seenGap: gap });

/** The words that were found, piece by piece. */
const found = (runs: Run[]): string =>
  findInRuns(runs)
    .toSorted((a, b) => a.run - b.run || a.start - b.start)
    .map(({ run: index, start, end }) => runs[index]!.text.slice(start, end))
    .join('');

it('[A3] a card number or an address cut anywhere is covered in every piece', () => {
  const whole = fc.constantFrom('4111111111111111', '5500-0000-0000-0004', 'kim.larsen@example.com');
  fc.assert(
    fc.property(whole, fc.array(fc.nat(30), { maxLength: 5 }), (text, cuts) => {
      const ends = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].toSorted((a, b) => a - b);
      const pieces = ends.slice(1).map((end, index) => text.slice(ends[index], end));
      const runs = ['Before ', ...pieces, ' after'].map((piece, index) => run(piece, index));
      const covered = new Set(
        findInRuns(runs).flatMap(({ run: at, start, end }) =>
          Array.from({ length: end - start }, (_, by) => `${at} ${start + by}`),
        ),
      );
      for (const [index, piece] of pieces.entries())
        for (let at = 0; at < piece.length; at++) expect(covered).toContain(`${index + 1} ${at}`);
    }),
  );
});

it('[A3] cells of a table, and pieces that a style sheet puts in another order, are read together', () => {
  expect(found(['4111', '1111', '1111', '1111'].map((each, index) => run(each, index, '\n')))).toBe('4111111111111111');
  expect(found(['1111', '1111', '1111', '4111'].map((each, index) => run(each, 3 - index)))).toBe('1111111111114111');
});

it('[A3] white space of the source and invisible characters hide nothing', () => {
  expect(found([run('to kim.\u00ADlarsen@exam\u200Bple.com', 0)])).toBe('kim.\u00ADlarsen@exam\u200Bple.com');
  expect(found([run('4111\n      1111 1111\u00A01111', 0)])).toBe('4111\n      1111 1111\u00A01111');
});

it('plain words and amounts stay', () => {
  expect(found([run('Total due 12,400.00 EUR', 0), run('Net 30 days', 1, '\n')])).toBe('');
});
