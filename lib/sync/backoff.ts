// When to try again: exponential backoff with full jitter, the endpoint's own Retry-After as a floor, and never more than
// seven failures in a minute (I8). Pure: times are milliseconds by one clock, `random` is uniform in [0, 1).
import type { Rest, Trouble } from '#lib/store/db.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export const backoff = { base: 5 * second, cap: hour, longestRetryAfter: 24 * hour, failuresPerMinute: 7 } as const;

/** No time of ours lies further ahead than this, so one that does was written by a clock that has since been set back (I13). */
export const furthestAhead = backoff.longestRetryAfter + backoff.cap;

/** Whether a stored time has come. */
export const isDue = (at: number, now: number): boolean => at <= now || at > now + furthestAhead;

/** Full jitter (Brooker 2015, "Exponential backoff and jitter"): uniform below a ceiling that doubles with each failure in a row. */
export const delay = (attempt: number, random: number): number =>
  Math.floor(random * Math.min(backoff.cap, backoff.base * 2 ** Math.min(attempt, 20)));

/**
 * Milliseconds that a Retry-After header asks for, in either form (RFC 9110, section 10.2.3), between 0 and 24 h; 0 for what is neither.
 * A date is measured against the endpoint's own time, `serverNow`, and not against this device's clock.
 */
export const retryAfter = (header: string | undefined, serverNow: number): number => {
  if (header === undefined) return 0;
  const text = header.trim();
  const isDate = /^[A-Za-z]{3,9},? /.test(text);
  const wait = /^\d+$/.test(text) ? Number(text) * second : isDate ? Date.parse(text) - serverNow : NaN;
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), backoff.longestRetryAfter);
};

const lastMinute = (times: number[], now: number): number[] => times.filter((at) => at > now - minute && at <= now);

/** When the minute has room for one more failure; 0 when it has now. */
const roomAt = (failedAt: number[], now: number): number => {
  const recent = lastMinute(failedAt, now);
  return recent.length < backoff.failuresPerMinute ? 0 : recent[recent.length - backoff.failuresPerMinute]! + minute;
};

/** When an endpoint may be asked next; `isHurried` is the person's own "try now", which respects all but the backoff. */
export const mayTryAt = (rest: Rest | undefined, now: number, isHurried: boolean): number => {
  if (!rest) return 0;
  const asked = isHurried ? rest.floor : Math.max(rest.until, rest.floor);
  return Math.max(isDue(asked, now) ? 0 : asked, roomAt(rest.failedAt, now));
};

/** The rest after a failure that backs off. `wait` is what Retry-After asked for. */
export const restAfter = (before: Rest | undefined, why: Trouble, wait: number, now: number, random: number): Rest => {
  const attempt = (before?.attempt ?? 0) + 1;
  return {
    why,
    attempt,
    floor: now + wait,
    until: now + Math.max(wait, delay(attempt, random)),
    failedAt: [...lastMinute(before?.failedAt ?? [], now), now],
  };
};

/** The rest after an answer that was understood but did not settle everything: counted in the minute, without a pause for the rest. */
export const noteFailure = (before: Rest | undefined, why: Trouble, now: number): Rest => ({
  why,
  attempt: 0,
  floor: 0,
  until: 0,
  failedAt: [...lastMinute(before?.failedAt ?? [], now), now],
});

/** The rest after a success: the minute's failures are remembered, the backoff is not. */
export const restAfterSuccess = (before: Rest | undefined, now: number): Rest | undefined => {
  const failedAt = lastMinute(before?.failedAt ?? [], now);
  return failedAt.length > 0 ? { attempt: 0, floor: 0, until: 0, failedAt } : undefined;
};
