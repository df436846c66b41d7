// The suites that there are and what each runs, in order.
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser, provideFirefox, provideScreen, provideTrace } from '#scripts/suite/provide-browser.ts';
import { runConformance } from '#scripts/suite/conformance.ts';
import { type Count, countPlaywright, countReport, countVitest, single } from '#scripts/suite/count.ts';
import { runPresidio } from '#scripts/suite/presidio.ts';
import { censusLines } from '#scripts/suite/census-lines.ts';
import { tableOf } from '#scripts/suite/table.ts';
import { type Hear, root, tool } from '#scripts/tool.ts';

/** One step of a suite. */
export interface Part {
  name: string;
  /** Output goes to `hear` where that is given. */
  run(hear?: Hear): Promise<Count>;
}

/** Parts that need nothing of each other and run side by side. */
export type Group = readonly Part[];

/** A tool whose exit code is its whole answer; `command` is named where it is not the package's own name. */
const toolPart = (name: string, about: string, args: string[], command = about): Part => ({
  name,
  run: async (hear) => single((await tool(about, args, { command, hear })) === 0),
});

const freshReport = (name: string): string => {
  const path = join(root, '.cache', name);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(path, { force: true });
  return path;
};

interface VitestAbout {
  env?: Record<string, string>;
  /** Test files that run at a time. */
  workers?: number;
  /** These test files and no others. */
  files?: readonly string[];
}

const vitest = (name: string, projects: string[], { env = {}, workers = 2, files = [] }: VitestAbout = {}): Part => ({
  name,
  async run(hear) {
    const report = freshReport(`vitest-${[...projects, ...(files.length > 0 ? ['some'] : [])].join('-')}.json`);
    const args = ['run', `--maxWorkers=${workers}`, ...files, ...projects.flatMap((project) => ['--project', project])];
    return countReport(report, await tool('vitest', args, { env: { ...env, VITEST_JSON: report }, hear }), countVitest);
  },
});

/** Fault injection starts browsers and collectors of its own and waits for them to die, so one more runs at a time than there are cores;
 *  the long one times some of it. It ends with a table of what it measured. */
const faults = (isLong: boolean): Part => {
  const bars = join(root, '.cache', 'bars.jsonl');
  const env = { PRECEDENT_BARS: bars, ...(isLong ? { PRECEDENT_LONG: '1' } : {}) };
  const { name, run } = vitest('faults', ['faults'], { env, workers: isLong ? 2 : 3 });
  return {
    name,
    async run(hear) {
      if (!(await provideBrowser())) return single(false);
      await provideTrace();
      rmSync(bars, { force: true });
      const count = await run(hear);
      for (const line of tableOf(bars)) (hear ?? console.log)(`${line}\n`);
      return count;
    },
  };
};

/** Unit tests that draw at random, as often as was promised: those that ask how often. */
const drawnOften = vitest('random tests at length', ['unit', 'ext', 'dom'], {
  env: { PRECEDENT_LONG: '1' },
  files: globSync('{lib,components,tests/bench}/**/*.test.{ts,tsx}', { cwd: root }).filter((path) =>
    readFileSync(join(root, path), 'utf8').includes('harness/runs.ts'),
  ),
});

const build = toolPart('build', 'wxt', ['build']);
const buildFirefox = toolPart('build for Firefox', 'wxt', ['build', '--browser', 'firefox', '--mv3']);

/** `isCounted`: all that leaves the browsers is recorded and gone through, and the sum printed. */
const journeys = (isCounted: boolean): Part => ({
  name: 'journeys in a real browser',
  async run(hear) {
    const browser = await provideBrowser();
    if (!browser) return single(false);
    await provideScreen();
    await provideFirefox();
    const report = freshReport('playwright.json');
    const counts = freshReport('census.jsonl');
    const counted = isCounted ? { PRECEDENT_CENSUS: '1', PRECEDENT_COUNTS: counts } : {};
    const env = { PLAYWRIGHT_JSON: report, PRECEDENT_CHROMIUM: browser, ...counted };
    const code = await tool('playwright', ['test'], { env, hear });
    if (isCounted) for (const line of censusLines(counts)) (hear ?? console.log)(`${line}\n`);
    return countReport(report, code, countPlaywright);
  },
});

/** Suites by name, as groups one after the other. `isLong` asks the fault injection for its long run, `isCounted` for a census of all journeys. */
export const suites = ({ isLong = false, isCounted = false }): Readonly<Record<string, readonly Group[]>> => ({
  check: [
    [toolPart('format', 'oxfmt', ['--check', '.']), toolPart('lint', 'oxlint', []), build],
    // These read what the build wrote: types of the entrypoints, and the scripts themselves.
    [
      toolPart('types', 'typescript', ['--noEmit'], 'tsc'),
      toolPart('types of the pure rooms', 'typescript', ['-p', 'tsconfig.pure.json'], 'tsc'),
      toolPart('unused code', 'knip', []),
      toolPart('sizes', 'size-limit', []),
    ],
    [vitest('unit tests', ['unit', 'ext', 'dom'])],
  ],
  store: [[vitest('the collector on its store', ['store'])]],
  // Both write the types of the entrypoints, so they take turns.
  journeys: [[build], [buildFirefox], [journeys(isCounted)]],
  faults: [[build], [faults(isLong)], ...(isLong ? [[drawnOften]] : [])],
  conformance: [[{ name: 'conformance', run: () => runConformance() }]],
  presidio: [[{ name: 'detectors beside Presidio', run: () => runPresidio() }]],
});
