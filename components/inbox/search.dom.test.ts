import { expect, it } from 'vitest';
import { findRows } from '#components/inbox/search.ts';
import type { SearchRow } from '#lib/store/queries.ts';

const row = (id: string, change: Partial<SearchRow>): SearchRow => ({
  id,
  group: 'sent',
  kind: 'decision',
  answer: '',
  why: '',
  tool: '',
  caseText: '',
  at: 0,
  ...change,
});
const rows = [
  row('answer', { answer: 'Pay in full', why: 'Sole source' }),
  row('tool', { tool: 'ledger.example', caseText: 'Lieferantenrechnung über 12.400 €' }),
  row('arabic', { answer: 'ادفع الفاتورة', why: 'المورّد الوحيد' }),
  row('japanese', { caseText: '請求書を支払う' }),
];
const found = (query: string): string[] => findRows(rows, query).map(({ id }) => id);

it('finds a row by words of its answer, why, tool and case, in any order and case', () => {
  expect(found('SOURCE pay')).toEqual(['answer']);
  expect(found('ledger')).toEqual(['tool']);
  expect(found('pay ledger')).toEqual([]);
});

it('finds words of any script, with accents and vowel signs or without', () => {
  expect(found('uber')).toEqual(['tool']);
  expect(found('über')).toEqual(['tool']);
  expect(found('المورد')).toEqual(['arabic']);
  expect(found('支払')).toEqual(['japanese']);
});

it('leaves all rows where nothing is asked for', () => expect(found(' \u3000')).toHaveLength(rows.length));
