import { expect, it } from 'vitest';
import { sources, tests } from '#tests/rules/sources.ts';

const rules = sources(/^RULES\.md$/)[0]!.lines.flatMap((line) => /^- \*\*([A-Z]\d+)\*\* \S/.exec(line)?.[1] ?? []);

/** Ids at the beginning of a test's name. One test may hold several: [C1] [O1]. */
const quoted = sources(tests).flatMap(({ path, text }) =>
  [...text.matchAll(/\b(?:it|test|check|describe)(?:\.\w+)?(?:\([^'"`]*\))?\(\s*f?['"`]((?:\[[A-Z]\d+\]\s*)+)/g)].flatMap(
    ([, ids]) => [...(ids ?? '').matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => ({ id: id!, path })),
  ),
);

it('has a test for every promise in RULES.md', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => !quoted.some(({ id }) => id === rule)).map((rule) => `No test begins with [${rule}]`)).toEqual(
    [],
  );
});

it('has every promise that a test quotes in RULES.md', () => {
  expect(
    quoted.filter(({ id }) => !rules.includes(id)).map(({ id, path }) => `${path} quotes [${id}], which RULES.md lacks`),
  ).toEqual([]);
});

it('states each promise once', () => {
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});
