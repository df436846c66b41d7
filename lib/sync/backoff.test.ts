import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, delay, isDue, mayTryAt, noteFailure, restAfter, restAfterSuccess, retryAfter } from '#lib/sync/backoff.ts';
import type { Rest } from '#lib/store/db.ts';

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

describe('full jitter', () => {
  it('stays below a ceiling that doubles from five seconds and ends at an hour', () => {
    expect(delay(1, 0.999999)).toBeLessThan(10_000);
    expect(delay(1, 0.999999)).toBeGreaterThan(9_990);
    expect(delay(5, 1)).toBe(160_000);
    expect(delay(10, 1)).toBe(hour);
    expect(delay(5000, 1)).toBe(hour);
    expect(delay(3, 0)).toBe(0);
  });
});

describe('Retry-After', () => {
  it('is read in seconds and as a date', () => {
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter(' 0 ', now)).toBe(0);
    expect(retryAfter(new Date(now + 90_000).toUTCString(), now)).toBe(90_000);
    expect(retryAfter('Sunday, 22-Nov-26 12:01:00 GMT', now)).toBe(60_000);
  });

  it("is measured against the endpoint's clock, so that a wrong one here changes nothing", () => {
    const theirs = now + 3652 * 24 * hour;
    expect(retryAfter(new Date(theirs + 60_000).toUTCString(), theirs)).toBe(60_000);
  });

  it('holds for a day at most, and not at all when it is neither form or lies in the past', () => {
    expect(retryAfter('99999999', now)).toBe(24 * hour);
    expect(retryAfter(new Date(now + 100 * 24 * hour).toUTCString(), now)).toBe(24 * hour);
    for (const odd of ['', 'soon', '-5', '1.5', '1e3', new Date(now - hour).toUTCString(), undefined])
      expect(retryAfter(odd, now)).toBe(0);
  });
});

describe('when an endpoint may be asked again', () => {
  it('[I8] waits at least as long as it asked for, also when the person is in a hurry', () => {
    const rest = restAfter(undefined, 'busy', 300_000, now, 0);
    expect(mayTryAt(rest, now, false)).toBe(now + 300_000);
    expect(mayTryAt(rest, now, true)).toBe(now + 300_000);
    expect(mayTryAt(rest, now + 300_000, true)).toBeLessThanOrEqual(now + 300_000);
  });

  it('lets the person skip the backoff', () => {
    const rest = restAfter({ until: 0, floor: 0, attempt: 9, failedAt: [] }, 'unreachable', 0, now, 0.9);
    expect(mayTryAt(rest, now, false)).toBeGreaterThan(now + 30 * 60_000);
    expect(mayTryAt(rest, now, true)).toBeLessThanOrEqual(now);
  });

  it('[I8] never has more than six failures in the minute after one, however impatient somebody is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.nat(20_000), isSplit: fc.boolean() }), { minLength: 20, maxLength: 60 }),
        (tries) => {
          let rest: Rest | undefined;
          let at = now;
          const failures: number[] = [];
          for (const { wait, isSplit } of tries) {
            at = Math.max(at + wait, mayTryAt(rest, at + wait, true));
            failures.push(at);
            rest = isSplit ? noteFailure(rest, 'refused-batch', at) : restAfter(rest, 'unreachable', 0, at, 0);
          }
          for (const [index, first] of failures.entries())
            expect(failures.filter((one, place) => place > index && one < first + 60_000).length).toBeLessThanOrEqual(6);
        },
      ),
      { verbose: true },
    );
  });

  it('forgets the backoff after a success, and the failures of the last minute not', () => {
    const rest = restAfter(restAfter(undefined, 'busy', 0, now, 1), 'busy', 0, now + 1000, 1);
    expect(rest.attempt).toBe(2);
    expect(restAfterSuccess(rest, now + 2000)).toEqual({ attempt: 0, floor: 0, until: 0, failedAt: [now, now + 1000] });
    expect(restAfterSuccess(rest, now + 120_000)).toBeUndefined();
  });

  it('[I13] takes a time for come that lies further ahead than any of ours: a clock was set back since', () => {
    expect(isDue(now - 1, now)).toBe(true);
    expect(isDue(now + backoff.longestRetryAfter, now)).toBe(false);
    expect(isDue(now + 3652 * 24 * hour, now)).toBe(true);
    expect(mayTryAt({ until: now + 3652 * 24 * hour, floor: 0, attempt: 3, failedAt: [] }, now, false)).toBe(0);
  });
});
