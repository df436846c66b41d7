// The table of what fault injection measured, from the lines that its tests wrote (tests/harness/bars.ts).
import { existsSync, readFileSync } from 'node:fs';

/** One line a bar, in columns; a heading first. Nothing where nothing was measured. */
export const tableOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as string[]);
  const all = [['bar', 'wanted', 'measured'], ...rows];
  const width = (column: number): number => Math.max(...all.map((row) => row[column]?.length ?? 0));
  return all.map((row) => `| ${row.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`);
};
