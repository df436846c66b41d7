// How an earlier judgment fades.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysBetween, freshness } from '#lib/measure/freshness.ts';

it('counts whole for today, three quarters after half a year, and never less than half', () => {
  expect(freshness('2026-11-24', null, '2026-11-24')).toBe(1);
  expect(freshness('2026-05-28', null, '2026-11-24')).toBeCloseTo(0.75);
  expect(freshness('1990-01-01', null, '2026-11-24')).toBeCloseTo(0.5);
});

it('halves what is out of date, from the day after the last', () => {
  expect(freshness('2026-11-24', '2026-11-24', '2026-11-24')).toBe(1);
  expect(freshness('2026-11-24', '2026-11-23', '2026-11-24')).toBe(0.5);
});

it('takes a day that lies ahead, by a clock that was wrong, for today', () => {
  expect(daysBetween('2027-01-01', '2026-11-24')).toBe(0);
  expect(freshness('2027-01-01', null, '2026-11-24')).toBe(1);
});

it('never grows with age', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [older, newer] = [a, b].map((each) => each.toISOString().slice(0, 10)).toSorted() as [string, string];
      expect(freshness(older, null, '2026-11-24')).toBeLessThanOrEqual(freshness(newer, null, '2026-11-24'));
    }),
  );
});
