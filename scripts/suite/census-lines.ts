// The sum over all journeys of what left their browsers, as lines to print.
import { existsSync, readFileSync } from 'node:fs';

interface Counted {
  /** Requests by method and path, of the pages' own, and of the browser itself. */
  counts: Record<string, number>;
  complaints: string[];
}

/** One line a sort of request, most first, and one with all complaints. `path` holds one JSON object a line, one a browser. */
export const censusLines = (path: string): string[] => {
  const browsers = existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Counted)
    : [];
  const sums = new Map<string, number>();
  for (const { counts } of browsers)
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  const complaints = browsers.reduce((sum, each) => sum + each.complaints.length, 0);
  return [
    `What left ${browsers.length} browsers:`,
    ...[...sums].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`),
    `  ${complaints} complaints`,
  ];
};
