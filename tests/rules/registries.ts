// Registries: one file an entry and one line in index.ts, and no code outside lib/judgment/kinds that names a kind.
import { basename, dirname } from 'node:path';
import { isTest, places, type Rule, type Source } from '#tests/rules/sources.ts';

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A folder of lib with a define.ts is a registry. */
const registriesIn = (files: readonly Source[]): string[] =>
  files.filter(({ path }) => /^lib\/.*\/define\.ts$/.test(path)).map(({ path }) => dirname(path));

const entriesOf = (files: readonly Source[], folder: string): string[] =>
  files
    .filter(({ path }) => dirname(path) === folder && path.endsWith('.ts') && !/(?:\/define|\/index|\.test)\.ts$/.test(path))
    .map(({ path }) => basename(path, '.ts'));

/** What stands between the brackets of an index's list. */
const listIn = (text: string): string => /readonly \w+(?:<.*>)?\[\] = \[([^\]]*)\]/.exec(text)?.[1] ?? '';

/** Every file of a registry is imported by its index and stands in its list. Complaints hold the line to paste. */
export const everyEntryListed: Rule = (files) =>
  registriesIn(files).flatMap((folder) => {
    const text = files.find(({ path }) => path === `${folder}/index.ts`)?.text ?? '';
    const list = listIn(text);
    // As its neighbours stand there: some lists pass each entry through a function.
    const around = /(\w+)\(\w+\)/.exec(list)?.[1];
    return entriesOf(files, folder).flatMap((entry) => {
      const line = `import { ${camel(entry)} } from '#${folder}/${entry}.ts';`;
      return [
        ...(text.includes(line) ? [] : [`${folder}/index.ts lacks this line: ${line}`]),
        ...(new RegExp(`\\b${camel(entry)}\\b`).test(list)
          ? []
          : [
              `${folder}/index.ts: Put ${around ? `${around}(${camel(entry)})` : camel(entry)} into the list, at its place in the order.`,
            ]),
      ];
    });
  });

const kindsFolder = 'lib/judgment/kinds';

/** Shared code asks the kind and never branches on its name. */
export const noKindNamed: Rule = (files) => {
  const names = entriesOf(files, kindsFolder).join('|');
  const branches = new RegExp(
    `\\bkind(?:\\.name)?\\s*(?:===?|!==?|:)\\s*['"\`](?:${names})['"\`]|\\bcase\\s+['"](?:${names})['"]|\\bkindNamed\\(['"](?:${names})['"]\\)|from '#${kindsFolder}/(?:${names})\\.ts'`,
  );
  const others = files.filter(
    (file) =>
      /^(lib|components|entrypoints|collector)\/.*\.tsx?$/.test(file.path) &&
      !file.path.startsWith(`${kindsFolder}/`) &&
      !isTest(file),
  );
  return places(others, branches, `Let each kind declare its own answer in ${kindsFolder}/define.ts, and ask it:`);
};

const consumers = 'tests/conformance/check.py';

/** Every export format has a check of its own with its consumer's loader (rule D2). */
export const everyFormatLoaded: Rule = (files) => {
  const text = files.find(({ path }) => path === consumers)?.text ?? '';
  return entriesOf(files, 'lib/dataset/formats')
    .filter((name) => !new RegExp(`^check\\(.*(?<![\\w-])${name}(?![\\w-])`, 'm').test(text))
    .map(
      (name) =>
        `${consumers} lacks a check of ${name}: check("[D2] … takes ${name}", lambda: …), with the loader of who uses it.`,
    );
};
