// Runs suites by name, in order, and ends with one line that counts everything: `npm test`, `npm run check` and their like.
import { isGood, words } from '#scripts/suite/count.ts';
import { type Part, suites } from '#scripts/suite/parts.ts';
import { runGroups, secondsSince } from '#scripts/suite/run-groups.ts';

const started = Date.now();
const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
// `npm run conformance -- presidio` asks for that one alone.
const names = given[0] === 'conformance' && given.length > 1 ? given.slice(1) : given;
const known = suites({ isLong: process.argv.includes('--long'), isCounted: process.argv.includes('--census') });
const unknown = names.filter((name) => !known[name]);
if (names.length === 0 || unknown.length > 0) {
  console.error(
    `${unknown.length > 0 ? `There is no suite ${unknown.join(', ')}. ` : ''}Suites: ${Object.keys(known).join(', ')}`,
  );
  process.exit(2);
}

// Suites share parts: one that has run, as the build, is not run again.
const met = new Set<Part>();
const groups = names
  .flatMap((name) => known[name] ?? [])
  .map((group) => group.filter((part) => !met.has(part) && met.add(part)))
  .filter((group) => group.length > 0);
const { count, lines } = await runGroups(groups, console.log, (chunk) => void process.stdout.write(chunk));
console.log(`\n${lines.join('\n')}\n\nTook ${secondsSince(started)}.\n${words(count)}`);
process.exitCode = isGood(count) ? 0 : 1;
