import { expect, it } from 'vitest';
import { reckon } from '#lib/store/clock.ts';

const now = Date.UTC(2026, 10, 22, 10);
const tenYears = 10 * 365 * 86_400_000;

it('[I13] names days by the endpoint where the clock here is years off, in either direction', () => {
  for (const off of [-tenYears, tenYears]) expect(reckon({ server: now, local: now + off }, now + off + 5000)).toBe(now + 5000);
});

it('believes a clock that is hours off, as another time zone would be, and one without an endpoint', () => {
  expect(reckon({ server: now, local: now - 7_200_000 }, now - 7_200_000)).toBe(now - 7_200_000);
  expect(reckon(undefined, now)).toBe(now);
});
