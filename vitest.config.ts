/* Kinds of tests by file name: plain, `*.ext.test.ts` (extension API and IndexedDB in memory), `*.dom.test.ts(x)` (jsdom), and
   `*.store.test.ts`: the collector on a store of its own on disk, whose seconds are no part of the fast check. */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { forShort } from '#tests/harness/runs.ts';

/** Milliseconds. Generous: no test asserts a duration, and the machine may have other things to do. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Files of one project share their modules; loading them anew for each took as long as the tests.
    isolate: false,
    reporters: ['default', 'json'],
    outputFile: { json: process.env['VITEST_JSON'] ?? '.cache/vitest.json' },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          include: ['{lib,collector,scripts}/**/*.test.ts', 'tests/{rules,bench}/**/*.test.ts'],
          exclude: ['**/*.{ext,dom,store}.test.*'],
        },
      },
      {
        test: {
          name: 'store',
          environment: 'node',
          testTimeout,
          execArgv: [...forShort],
          include: ['collector/**/*.store.test.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'ext',
          environment: 'node',
          testTimeout,
          include: ['lib/**/*.ext.test.ts'],
          setupFiles: ['tests/harness/ext-setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          testTimeout,
          include: ['{components,lib/page}/**/*.dom.test.{ts,tsx}'],
          setupFiles: ['tests/harness/dom-setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'faults',
          environment: 'node',
          execArgv: [...forShort],
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 120_000,
          isolate: true,
        },
      },
    ],
  },
});
