import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '#tests/rules/sources.ts';

// A folder with a define.ts and an index.ts is a registry: one file an entry, one line in index.ts.
const files = sources(/^lib\/.*\.ts$/);
const folders = files.filter(({ path }) => basename(path) === 'define.ts').map(({ path }) => dirname(path));

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe.each(folders)('the registry %s', (folder) => {
  const index = files.find(({ path }) => path === `${folder}/index.ts`);
  const entries = files
    .filter(({ path }) => dirname(path) === folder && !/(?:define|index|\.test)\.ts$/.test(path))
    .map(({ path }) => basename(path, '.ts'));

  it('lists every one of its files', () => {
    const lines = entries
      .map((name) => `import { ${camel(name)} } from '#${folder}/${name}.ts';`)
      .filter((line) => !index?.text.includes(line))
      .map((line) => `${folder}/index.ts lacks: ${line}`);
    expect(lines).toEqual([]);
  });

  it('puts every one that it imports into its list', () => {
    const list = index?.text.split(/\n\n/).find((part) => /readonly \w+(<.*>)?\[\] = \[/.test(part)) ?? '';
    const body = list.slice(list.indexOf('= ['));
    expect(entries.map(camel).filter((name) => !new RegExp(`\\b${name}\\b`).test(body))).toEqual([]);
  });
});

it('finds the registries that there are', () => {
  expect(folders).toEqual(expect.arrayContaining(['lib/judgment/kinds', 'lib/privacy/detectors', 'lib/dataset/formats']));
});

it('names no kind outside the registry of kinds', () => {
  const kinds = files.filter(({ path }) => path.startsWith('lib/judgment/kinds/')).map(({ path }) => basename(path, '.ts'));
  const names = kinds.filter((name) => !/define|index|test/.test(name)).join('|');
  const named = sources(/^(lib|components|entrypoints|collector)\/.*\.tsx?$/)
    .filter(({ path }) => !path.startsWith('lib/judgment/kinds/') && !/\.test\.tsx?$/.test(path))
    .filter(({ text }) => new RegExp(`kind(?:\\.name)?\\s*(?:===|!==|:)\\s*'(?:${names})'|case '(?:${names})'`).test(text));
  expect(named.map(({ path }) => path)).toEqual([]);
});
