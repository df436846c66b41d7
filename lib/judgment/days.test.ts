import { expect, it } from 'vitest';
import { dayOf, monthsAfter } from '#lib/judgment/days.ts';

it('[C10] names the local day of a moment and nothing finer', () => {
  expect(dayOf(new Date(2026, 10, 22, 23, 59, 59).getTime())).toBe('2026-11-22');
  expect(dayOf(new Date(2026, 0, 1, 0, 0, 0).getTime())).toBe('2026-01-01');
});

it('reaches the same date some months later, or the last one of a shorter month', () => {
  expect(monthsAfter('2026-11-22', 12)).toBe('2027-11-22');
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsAfter('2027-12-31', 2)).toBe('2028-02-29');
});
