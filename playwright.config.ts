// Journeys in a real browser with the shipped build. One retry would hide a flaw, so there is none.
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '.cache/playwright.json' }]],
  outputDir: '.cache/journeys',
  use: { trace: 'off' },
});
