// What counts as an answer, and what is nothing at all.
import { expect, it } from 'vitest';
import { isBlank, isFilled } from '#lib/judgment/answered.ts';

const form = (kind: string, fields: Record<string, string | string[]>, rationale = '') => ({ kind, rationale, fields });

it('white space is no answer, in a text or in a list', () => {
  for (const value of [undefined, '', ' \n', [], ['', ' ']]) expect(isFilled(value)).toBe(false);
  for (const value of ['a', ['', 'a']]) expect(isFilled(value)).toBe(true);
});

it('a field that only repeats the selection is no answer; a changed one is', () => {
  expect(isBlank(form('correction', { before: 'Limit 10' }), ['Limit 10'])).toBe(true);
  expect(isBlank(form('correction', { before: 'Limit 11' }), ['Limit 10'])).toBe(false);
  expect(isBlank(form('correction', { before: 'Limit 10', after: 'Limit 10' }), ['Limit 10'])).toBe(false);
});

it('a reason alone is an answer, and what stands under another kind is none', () => {
  expect(isBlank(form('decision', {}, 'Why'), [''])).toBe(false);
  expect(isBlank(form('decision', { before: 'Limit 10' }), [''])).toBe(true);
  expect(isBlank(form('', {}), [''])).toBe(true);
});
