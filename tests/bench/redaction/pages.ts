// A hundred pages in which nobody has anything to hide. What they are: texts of interfaces in fourteen languages, as the packages that we
// build and test with ship them for their own screens; what this project says on its screens and in its documents; and made-up work
// pages full of amounts, order numbers, dates, versions, digests and ids, which is where masks go wrong.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/tool.ts';
import { chance } from '#tests/bench/redaction/chance.ts';
import { locales } from '#tests/bench/redaction/locales.ts';
import { plainValues } from '#tests/bench/redaction/plain-values.ts';

export interface Page {
  from: 'interfaces' | 'this project' | 'made up';
  text: string;
}

const wordsAPage = 300;
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Pages of so many words, as many as there are, or the first `most`. */
const paged = (from: Page['from'], text: string, most: number): Page[] => {
  const words = text.split(/(?<=\s)(?=\S)/);
  return Array.from({ length: Math.min(most, Math.floor(words.length / wordsAPage)) }, (_, page) => ({
    from,
    text: words.slice(page * wordsAPage, (page + 1) * wordsAPage).join(''),
  }));
};

/** Messages of a test tool for accessibility: sentences for people, each language a file. */
const interfaces = (): Page[] =>
  globSync('node_modules/axe-core/locales/*.json', { cwd: root })
    .filter((path) => /\/(?:da|de|el|es|fr|he|it|ja|ko|nb|nl|pl|pt_BR|sv)\.json$/.test(path.replaceAll('\\', '/')))
    .toSorted()
    .flatMap((path) => paged('interfaces', stringsIn(JSON.parse(readFileSync(join(root, path), 'utf8'))).join('\n'), 3));

/** What stands between tags and in quotation marks on our screens, and our documents. */
const ours = (): Page[] => {
  const screens = globSync('{components,entrypoints}/**/*.tsx', { cwd: root })
    .toSorted()
    .flatMap(
      (path) => readFileSync(join(root, path), 'utf8').match(/(?<=>)[^<>{}=]{12,}(?=<)|(?<=')[A-Z][^'\n]{12,}(?=')/g) ?? [],
    );
  const documents = globSync(['*.md', 'docs/*.md', 'docs/decisions/*.md'], { cwd: root }).toSorted();
  const read = documents.map((path) => readFileSync(join(root, path), 'utf8'));
  return [...paged('this project', screens.join('\n'), 8), ...paged('this project', read.join('\n'), 22)];
};

const made = (count: number): Page[] => {
  const luck = chance(77);
  const pageOf = ({ plain, country }: (typeof locales)[number]): string => {
    let text = '';
    while (text.split(/\s+/).length < wordsAPage)
      text += `${luck.one(plain).replaceAll(/\{([a-z]+)\}/g, (_, name: string) => plainValues[name]!(luck, country))}\n`;
    return text;
  };
  return Array.from({ length: count }, (_, page) => ({ from: 'made up', text: pageOf(locales[page % locales.length]!) }));
};

/** All hundred, equal on every run with the same packages and documents. */
export const cleanPages = (): Page[] => {
  const read = [...interfaces(), ...ours()];
  return [...read, ...made(100 - read.length)];
};

/** Words of a page, as spaces divide them. */
export const wordsIn = ({ text }: Page): number => text.split(/\s+/).filter(Boolean).length;
