import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  add,
  countLine,
  countPlaywright,
  countReport,
  countVitest,
  isGood,
  nothing,
  single,
  words,
} from '#scripts/suite/count.ts';

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('the count of a suite', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const broken = { ...vitest, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(broken)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a journey that passed at its second try as passed, and none that never did', () => {
    const stats = { expected: 4, flaky: 1, unexpected: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('fails for a report that is missing, or broken, or hides that the tool ended with an error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'count-'));
    const path = join(folder, 'report.json');
    expect(countReport(path, 0, countVitest)).toEqual(single(false));
    writeFileSync(path, '{');
    expect(countReport(path, 0, countVitest)).toEqual(single(false));
    writeFileSync(path, JSON.stringify({ ...vitest, numFailedTests: 0 }));
    expect(countReport(path, 0, countVitest).failed).toBe(0);
    expect(countReport(path, 1, countVitest).failed).toBe(1);
  });

  it('does not call a run that checked nothing good', () => {
    expect(isGood(nothing)).toBe(false);
    expect(isGood(single(true))).toBe(true);
    expect(isGood(add(single(true), single(false)))).toBe(false);
  });

  it('reads back the line that it writes, and takes a text without one for a failure', () => {
    const count = { passed: 12, failed: 0, skipped: 1 };
    expect(words(count)).toBe('12 passed, 0 failed, 1 skipped');
    expect(countLine(`1 passed, 1 failed\nmore\n${words(count)}\n`)).toEqual(count);
    expect(countLine('Everything passed')).toEqual(single(false));
  });
});
