// How moments, stretches of time, sizes and counts are said on screen.

const ages: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [60_000, 'minute'],
  [3_600_000, 'hour'],
  [86_400_000, 'day'],
  [2_629_800_000, 'month'],
  [31_557_600_000, 'year'],
];

/** Made once each: a long list asks for thousands. */
const formats = new Map<string, Intl.NumberFormat>();
const formatFor = (unit: string): Intl.NumberFormat => {
  const format = formats.get(unit) ?? new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'narrow' });
  formats.set(unit, format);
  return format;
};

/** How long ago, in one short word: "now", "4m", "3h", "2d". Both in milliseconds. */
export const ageWords = (at: number, now: number): string => {
  const passed = Math.max(0, now - at);
  const [size, unit] = ages.findLast(([length]) => passed >= length) ?? [0, undefined];
  if (!unit || at === 0) return at === 0 ? '' : 'now';
  return formatFor(unit).format(Math.floor(passed / size));
};

/** A moment with its exact time. Only for what stays on this device. */
export const momentWords = (at: number): string =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** A calendar day. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date).toLocaleDateString(undefined, { dateStyle: 'medium' });
};

/** A stretch of working time: "7 s", "2 min 5 s". */
export const lengthWords = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** A size in bytes, in full. */
export const bytesWords = (bytes: number): string => `${bytes.toLocaleString()} bytes`;

/** "1 judgment", "1,204 judgments". */
export const judgmentsWords = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'judgment' : 'judgments'}`;
