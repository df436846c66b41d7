import { expect, it } from 'vitest';
import { quotePlace } from '#lib/judgment/quote-place.ts';

const quote = (exact: string, structure?: { headings: string[]; row: string; length: number }) => ({
  type: 'quote' as const,
  exact,
  prefix: '',
  suffix: '',
  ...(structure ? { structure } : {}),
});

it('a quote says where it stood, widest heading first, and its row where that tells more', () => {
  const headings = ['Terms', 'Invoice 8841'];
  expect(quotePlace(quote('net 30', { headings, row: 'Nordwind net 30 days', length: 900 }))).toBe(
    'Under Invoice 8841 · Terms, in the row “Nordwind net 30 days”',
  );
  expect(quotePlace(quote('Nordwind net 30 days and more', { headings, row: 'Nordwind net 30 days', length: 900 }))).toBe(
    'Under Invoice 8841 · Terms',
  );
  expect(quotePlace(quote('Invoice 8841', { headings: ['Invoice 8841'], row: '', length: 900 }))).toBe('');
  expect(quotePlace(quote('net 30'))).toBe('');
});
