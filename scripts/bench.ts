// Runs one benchmark, prints its table and keeps its rows, in CI in .cache/bench: `npm run bench -- bytes`.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from '#scripts/tool.ts';
import type { Bench, Row } from '#tests/bench/row.ts';

const folder = join(root, 'tests/bench');
const known = readdirSync(folder).flatMap((name) => /^(.+)\.bench\.ts$/.exec(name)?.[1] ?? []);

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 3 : 0 });

const table = (rows: Row[]): string => {
  const cells = rows.map((row) => [
    row.holds ? 'ok' : 'FAILED',
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.goal,
    row.peer ? `${figure(row.ratio ?? Number.NaN)} of ${row.peer}` : '',
  ]);
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const [name] = process.argv.slice(2);
if (!name || !known.includes(name)) {
  console.error(`Name one benchmark: npm run bench -- ${known.join(' | ')}`);
  process.exit(2);
}
if (!existsSync(join(root, '.output/chrome-mv3/pick.js')) || ['bytes', 'card'].includes(name)) await tool('wxt', ['build']);

const { bench } = (await import(`#tests/bench/${name}.bench.ts`)) as { bench: Bench };
const rows = await bench.rows();
// What is kept in the repository is what a person measured and commits; a run in CI leaves the working tree as it was.
const results = process.env['CI'] ? join(root, '.cache/bench') : join(folder, 'results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
const failed = rows.filter(({ holds }) => !holds).length;
console.log(`\n${bench.about}\n\n${table(rows)}\n\n${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
