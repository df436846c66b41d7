// Tables as CSV (RFC 4180), for spreadsheets. No cell can begin a formula: what a page or an endpoint wrote is never run.

/** Signs with which spreadsheets begin a formula, also behind white space and in their wide forms. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** One cell. A text that could begin a formula gets an apostrophe before it, which spreadsheets take for "this is text". */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The rows under their column names. Line ends as the standard asks for them; numbers are never negative here. */
export const csv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
