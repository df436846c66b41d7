// How much an earlier judgment still counts. Plain arithmetic: an old one counts for less and never for nothing.

/** Days after which half of what can fade has faded: about one budget half-year, after which people's rules have often changed. */
export const halfLife = 180;

/** What is left of the oldest. */
export const floor = 0.5;

/** What is left of one that said itself until when it holds, once that day is over. */
export const overdue = 0.5;

const dayLength = 86_400_000;

/** Days from one calendar day (YYYY-MM-DD) to another; 0 where the first is the later. */
export const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / dayLength);

/**
 * Between 0.25 and 1: `floor + (1 − floor) × 2^(−days / halfLife)`, times `overdue` after `validUntil`. A judgment of today has 1, one
 * of half a year ago 0.75, one of two years ago 0.53. Days are YYYY-MM-DD; `validUntil` is null where that was left open.
 */
export const freshness = (day: string, validUntil: string | null, today: string): number => {
  const faded = floor + (1 - floor) * 2 ** (-daysBetween(day, today) / halfLife);
  return validUntil !== null && validUntil < today ? faded * overdue : faded;
};
