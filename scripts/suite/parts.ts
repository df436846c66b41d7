// The suites that there are and what each runs, in order.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser, provideScreen } from '#scripts/suite/provide-browser.ts';
import { runConformance } from '#scripts/suite/conformance.ts';
import { type Count, countPlaywright, countReport, countVitest, single } from '#scripts/suite/count.ts';
import { root, tool } from '#scripts/tool.ts';

/** One step of a suite. */
export interface Part {
  name: string;
  run(): Promise<Count>;
}

/** A tool whose exit code is its whole answer. */
const checkWith = (name: string, run: () => Promise<number>): Part => ({ name, run: async () => single((await run()) === 0) });

const freshReport = (name: string): string => {
  const path = join(root, '.cache', name);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(path, { force: true });
  return path;
};

const vitest = (name: string, projects: string[], env: Record<string, string> = {}): Part => ({
  name,
  async run() {
    const report = freshReport(`vitest-${projects.join('-')}.json`);
    const args = ['run', ...projects.flatMap((project) => ['--project', project])];
    return countReport(report, await tool('vitest', args, { env: { ...env, VITEST_JSON: report } }), countVitest);
  },
});

const build: Part = checkWith('build', () => tool('wxt', ['build']));

const journeys: Part = {
  name: 'journeys in a real browser',
  async run() {
    const browser = await provideBrowser();
    if (!browser) return single(false);
    await provideScreen();
    const report = freshReport('playwright.json');
    const env = { PLAYWRIGHT_JSON: report, PRECEDENT_CHROMIUM: browser };
    return countReport(report, await tool('playwright', ['test'], { env }), countPlaywright);
  },
};

/** Suites by name. `isLong` asks the fault injection for its long run. */
export const suites = (isLong: boolean): Readonly<Record<string, readonly Part[]>> => ({
  check: [
    checkWith('format', () => tool('oxfmt', ['--check', '.'])),
    checkWith('lint', () => tool('oxlint', [])),
    build,
    checkWith('types', () => tool('typescript', ['--noEmit'], { command: 'tsc' })),
    checkWith('types of the pure rooms', () => tool('typescript', ['-p', 'tsconfig.pure.json'], { command: 'tsc' })),
    checkWith('unused code', () => tool('knip', [])),
    checkWith('sizes', () => tool('size-limit', [])),
    vitest('unit tests', ['unit', 'ext', 'dom']),
  ],
  journeys: [build, journeys],
  faults: [vitest('faults', ['faults'], isLong ? { PRECEDENT_LONG: '1' } : {})],
  conformance: [{ name: 'conformance', run: runConformance }],
});
