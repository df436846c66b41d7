// Runs suites by name, in order, and ends with one line that counts everything: `npm test`, `npm run check` and their like.
import { add, type Count, isGood, nothing, words } from '#scripts/suite/count.ts';
import { type Part, suites } from '#scripts/suite/parts.ts';

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const known = suites(process.argv.includes('--long'));
const unknown = names.filter((name) => !known[name]);
if (names.length === 0 || unknown.length > 0) {
  console.error(
    `${unknown.length > 0 ? `There is no suite ${unknown.join(', ')}. ` : ''}Suites: ${Object.keys(known).join(', ')}`,
  );
  process.exit(2);
}

// Suites share parts: one that has run, as the build, is not run again.
const parts = new Set<Part>(names.flatMap((name) => known[name] ?? []));
const started = Date.now();
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

let total: Count = nothing;
const results: string[] = [];
let index = 0;
for (const part of parts) {
  const since = Date.now();
  console.log(`\n── ${++index} of ${parts.size}: ${part.name}`);
  const count = await part.run();
  total = add(total, count);
  results.push(`${isGood(count) ? 'ok    ' : 'FAILED'} ${part.name}: ${words(count)} in ${seconds(since)}`);
  console.log(results.at(-1));
}
console.log(`\n${results.join('\n')}\n\nTook ${seconds(started)}.\n${words(total)}`);
process.exitCode = isGood(total) ? 0 : 1;
