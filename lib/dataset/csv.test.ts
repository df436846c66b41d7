// Cells of a CSV file: two hundred hostile texts, none of which begins a formula or leaves its cell.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '#lib/dataset/csv.ts';
import { hostileTexts } from '#tests/harness/hostile-texts.ts';

/** The cells as a reader of RFC 4180 sees them. */
const read = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        value += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) value += text[at++];
    rows.at(-1)!.push(value);
    if (text[at] === ',') at++;
    else {
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
};

const begins = /^(?:[=+\-@\t\r]|\s*[=+\-@])/;

it('[C13] no cell begins a formula, and each text stands in its own cell', () => {
  const texts = [
    ...hostileTexts,
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    'a,b',
    'a"b',
    'a\r\nb',
    '',
  ];
  const rows = read(
    csv(
      ['text', 'next'],
      texts.map((text) => [text, 'kept']),
    ),
  );
  expect(rows).toHaveLength(texts.length + 1);
  for (const [place, [text, next]] of rows.slice(1).entries()) {
    expect(text).not.toMatch(begins);
    expect([texts[place], `'${texts[place]}`]).toContain(text);
    expect(next).toBe('kept');
  }
});

it('[C13] whatever is written, it reads back behind at most one apostrophe', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (table) => {
      const rows = read(csv(['a', 'b'], table)).slice(1);
      for (const [place, row] of rows.entries())
        for (const [column, value] of row.entries()) {
          expect(value).not.toMatch(begins);
          expect(value.replace(/^'/, '')).toBe(table[place]![column]!.replace(/^'/, ''));
        }
    }),
    { verbose: 1, numRuns: 300 },
  );
});
