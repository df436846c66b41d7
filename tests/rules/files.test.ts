import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { code, places, root, sources } from '#tests/rules/sources.ts';

const isTest = (path: string): boolean => /\.(test|spec|bench)\.tsx?$/.test(path);

it('keeps every file under 250 lines', () => {
  const long = sources(code).filter(({ lines }) => lines.length > 251);
  expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1} lines`)).toEqual([]);
});

it('opens every file with one sentence that says what it holds', () => {
  const silent = sources(/\.(ts|tsx|mjs|css|py)$/).filter(
    ({ path, text }) => !isTest(path) && !/^(?:\/\/ [A-Z`"“]|\/\* [A-Z`]|"""[A-Z]|#!.*\n(?:\/\/|#) [A-Z])/.test(text),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

it('has no drawer for things that belong nowhere', () => {
  const drawers = /^(?:utils?|helpers?|common|services?|types|misc)(?:\.tsx?)?$/;
  const paths = sources(code).map(({ path }) => path);
  expect(paths.filter((path) => [basename(path), ...dirname(path).split('/')].some((part) => drawers.test(part)))).toEqual([]);
});

it('colours nothing but by the tokens', () => {
  const styled = sources(/^(components|entrypoints|lib\/page)\/.*\.(css|html|ts|tsx)$/).filter(
    ({ path }) => path !== 'components/tokens.css' && !isTest(path),
  );
  const named = 'white|black|red|green|blue|gr[ae]y|yellow|orange|purple|pink|silver|navy|teal';
  const colour = new RegExp(
    `#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3,4}(?=[;\\s'"])|\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\\(|(?:color|background|border|fill|stroke|outline)[\\w-]*:[^;]*\\b(?:${named})\\b`,
  );
  // What we put over a page cannot load the tokens; there a value may stand that is a token's own.
  const tokens = sources(/^components\/tokens\.css$/)[0]!
    .text.match(/: [^;\n]+(?=;)/g)!
    .map((value) => value.slice(2));
  const withoutTokens = (line: string): string =>
    tokens.reduce((rest, value) => rest.replaceAll(value, ''), line.replaceAll(' .', ' 0.'));
  expect(places(styled, colour, withoutTokens)).toEqual([]);
});

it('imports zod whole, so that a bundler can drop what is not used', () => {
  const all = sources(/\.(ts|tsx)$/).filter(({ path }) => path !== 'tests/rules/files.test.ts');
  expect(places(all, /import (?!type)(?!\* as z ).*from 'zod'/)).toEqual([]);
});

it('writes only through actions: no screen, call or entrypoint changes the database', () => {
  const readers = sources(/^(components|entrypoints|lib\/bridge|lib\/page)\/.*\.tsx?$/).filter(({ path }) => !isTest(path));
  expect(places(readers, /\bdb\.\w+\.(?:put|add|update|upsert|delete|clear|bulk\w+|modify)\(/)).toEqual([]);
});

it('keeps no test from running', () => {
  const kept = new RegExp(`\\b(?:it|test|describe)\\.(?:${['skip', 'only', 'todo', 'fixme'].join('|')})\\b`);
  expect(places(sources(/\.(test|spec)\.tsx?$/), kept)).toEqual([]);
});

it('links in its docs only to files that are there', () => {
  const broken = sources(/\.md$/).flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path} links to ${target}`),
  );
  expect(broken).toEqual([]);
});
