// Every file of tests is in a project that runs it: one that lies where no project looks is green for ever.
import { matchesGlob } from 'node:path';
import type { Rule } from '#tests/rules/sources.ts';

/** The globs that stand in single quotes in the lists called `name`. */
const globsIn = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${name}: \\[([^\\]]*)\\]`, 'g'))].flatMap(([, list]) =>
    [...list!.matchAll(/'([^']+)'/g)].map(([, glob]) => glob!),
  );

export const allRun: Rule = (files) => {
  const config = files.find(({ path }) => path === 'vitest.config.ts')?.text ?? '';
  const globs = globsIn(config, 'include');
  // What the unit tests leave out is run where it is named.
  const isApart = (path: string): boolean => /\.(?:ext|dom|store)\.test\./.test(path);
  return files
    .map(({ path }) => path)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter(
      (path) =>
        !globs.some((glob) => matchesGlob(path, glob) && (isApart(path) ? /\.(?:ext|dom|store)\.test\./.test(glob) : true)),
    )
    .map((path) => `${path}: No project of vitest.config.ts runs this. Rename it, say to .dom.test.ts, or widen a project.`);
};
