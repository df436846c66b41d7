// Calendar days as the person's device shows them. Rule C10: what leaves holds a day, never a time.

const two = (count: number): string => String(count).padStart(2, '0');

const written = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The local calendar day of a moment in milliseconds since 1970, as YYYY-MM-DD. */
export const dayOf = (at: number): string => written(new Date(at));

/** The calendar day of such a moment in UTC, as endpoints and policies count: YYYY-MM-DD. */
export const utcDayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day that many months later; the 31st becomes the last day of a shorter month. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(year, month + months, 0).getDate();
  return written(new Date(year, month - 1 + months, Math.min(date, lastDate)));
};

/** Whole days from one calendar day to another; below zero where the other comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
