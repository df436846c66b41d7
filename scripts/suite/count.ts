// How many checks passed and failed, read from what the tools themselves report.
import { existsSync, readFileSync } from 'node:fs';

/** The sum that a suite ends with. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

/** One check that has no parts of its own. */
export const single = (isFine: boolean): Count => ({ ...nothing, ...(isFine ? { passed: 1 } : { failed: 1 }) });

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** "3 passed, 0 failed"; skipped ones are named only when there are some. */
export const words = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A run that checked nothing has not passed. */
export const isGood = ({ passed, failed }: Count): boolean => failed === 0 && passed > 0;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Vitest counts no failed test for a file that could not be loaded: such a file is one failure here. */
export const countVitest = (report: VitestReport): Count => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
  skipped: report.numPendingTests + report.numTodoTests,
});

interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
  errors: unknown[];
}

/** A journey that needed the second try that a busy CI machine gets counts as passed; Playwright names it at the end. A person's run has one try. */
export const countPlaywright = ({ stats, errors }: PlaywrightReport): Count => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

/** The last "N passed, N failed" line of a text, as our own scripts end; a text without one is a failure. */
export const countLine = (text: string): Count => {
  const match = [...text.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return match ? { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) } : single(false);
};

/**
 * Counts a JSON report that a tool has written; one that is missing or unreadable is a failure. A tool that ended with an error
 * although its report names none is one more: it broke outside its tests.
 */
export const countReport = <Report>(path: string, exitCode: number, count: (report: Report) => Count): Count => {
  if (!existsSync(path)) return single(false);
  try {
    const counted = count(JSON.parse(readFileSync(path, 'utf8')) as Report);
    return exitCode !== 0 && counted.failed === 0 ? add(counted, single(false)) : counted;
  } catch {
    return single(false);
  }
};
