// Promises and their tests, both ways: every rule of RULES.md has a test, every test quotes a rule that is there, none is skipped.
import { isTest, places, type Rule, type Source } from '#tests/rules/sources.ts';

const home = 'RULES.md';

const mayQuote = (file: Source): boolean => isTest(file) || /^tests\/(?:conformance\/.*\.py|bench\/.*)$/.test(file.path);

const statedIn = (files: readonly Source[]): string[] =>
  files
    .filter(({ path }) => path === home)
    .flatMap(({ lines }) => lines.flatMap((line) => /^- \*\*([A-Z]\d+)\*\* \S/.exec(line)?.[1] ?? []));

/** Ids at the beginning of a test's name. One test may hold several: [C1] [O1]. */
const quotedIn = (files: readonly Source[]): { id: string; path: string }[] =>
  files
    .filter(mayQuote)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:it|test|check|describe)(?:\.\w+)?(?:\([^'"`]*\))?\(\s*f?['"`]((?:\[[A-Z]\d+\]\s*)+)/g)].flatMap(
        ([, ids]) => [...(ids ?? '').matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => ({ id: id!, path })),
      ),
    );

/** Rules without a test, tests without a rule, and rules that stand twice. */
export const bothWays: Rule = (files) => {
  const rules = statedIn(files);
  const quoted = quotedIn(files);
  return [
    ...rules
      .filter((rule) => !quoted.some(({ id }) => id === rule))
      .map((rule) => `${home}: No test begins with [${rule}]. Write one, as it('[${rule}] …').`),
    ...quoted
      .filter(({ id }) => !rules.includes(id))
      .map(
        ({ id, path }) =>
          `${path}: [${id}] is not in ${home}. Add the line "- **${id}** …" there, or quote the rule that is meant.`,
      ),
    ...rules
      .filter((rule, index) => rules.indexOf(rule) !== index)
      .map((rule) => `${home}: [${rule}] stands twice. Give the second the next free number.`),
  ];
};

const kept = new RegExp(
  `\\b(?:it|test|describe)(?:\\.\\w+)*\\.(?:${['skip', 'skipIf', 'runIf', 'only', 'todo', 'fixme', 'fails'].join('|')})\\b|\\bx(?:it|describe)\\(`,
);

export const noneSkipped: Rule = (files) =>
  places(files.filter(isTest), kept, 'Let the test run, or take it out; one that does not run holds nothing:');
