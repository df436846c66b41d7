// Journeys in a real browser with the shipped build. A person's run retries nothing, so that no flaw is hidden; on a busy CI machine
// one more try is given, and what needed it is named as flaky at the end.
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // One more than the cores of the smallest machine: journeys wait as much as they compute. Four are a tenth faster, and one hung.
  workers: 3,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '.cache/playwright.json' }]],
  outputDir: '.cache/journeys',
  use: { trace: 'off' },
});
