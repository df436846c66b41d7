import { expect, it } from 'vitest';
import { hold } from '#tests/rules/hold.ts';
import { bothWays, noneSkipped } from '#tests/rules/rule-ids.ts';
import { tree } from '#tests/rules/sources.ts';

// Put together from parts: the rules read this file too.
const named = (name: string, call = 'it'): string => `${call}('${name}', () => {});`;
const rules = '# Rules\n\n- **K1** Capture never waits.\n- **K2** Nothing typed is lost.\n';

hold('has a test for every promise and a promise for every test that quotes one', bothWays, {
  refused: {
    'a promise without a test': {
      files: { 'RULES.md': rules, 'lib/a.test.ts': named('[K1] waits for nothing') },
      says: 'RULES.md: No test begins with [K2]',
    },
    'a promise that is quoted in the middle of a name only': {
      files: { 'RULES.md': rules, 'lib/a.test.ts': named('[K1] waits') + named('says why [K2]') },
      says: 'No test begins with [K2]',
    },
    'a test of a promise that nobody made': {
      files: { 'RULES.md': rules, 'lib/a.test.ts': named('[K1] [K2] [Z9] waits') },
      says: 'lib/a.test.ts: [Z9] is not in RULES.md',
    },
    'a number that was given twice': {
      files: { 'RULES.md': `${rules}- **K1** Another.\n`, 'lib/a.test.ts': named('[K1] [K2] both') },
      says: 'RULES.md: [K1] stands twice',
    },
  },
  taken: {
    'journeys and the consumers’ loaders': {
      'RULES.md': rules,
      'tests/journeys/a.spec.ts': named('[K1] waits', 'test'),
      'tests/conformance/check.py': `check(${"'[K2] loads'"})`,
    },
  },
});

hold('keeps no test from running', noneSkipped, {
  refused: {
    'a test that is left out': {
      files: { 'lib/a.test.ts': named('a', `it.${'skip'}`) },
      says: 'lib/a.test.ts:1: Let the test run',
    },
    'one that silences the others': { files: { 'lib/a.test.ts': named('a', `describe.${'only'}`) }, says: 'lib/a.test.ts:1' },
    'one that is promised': { files: { 'tests/journeys/a.spec.ts': named('a', `test.${'fixme'}`) }, says: 'a.spec.ts:1' },
    'one that runs on some machines': {
      files: { 'lib/a.test.ts': named('a', `it.concurrent.${'skipIf'}(isWindows)`) },
      says: 'lib/a.test.ts:1',
    },
  },
  taken: { 'tests that run': { 'lib/a.test.ts': named('skips what is done') + named('a %s', 'it.each([1])') } },
});

it('finds the promises that there are', () => {
  expect(bothWays(tree.filter(({ path }) => path === 'RULES.md')).length).toBeGreaterThan(30);
});
