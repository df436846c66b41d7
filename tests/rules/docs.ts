// The docs lead to what is there: links, the tables of rooms, and a map that names every folder of code.
import { posix } from 'node:path';
import type { Rule, Source } from '#tests/rules/sources.ts';

const isThere = (files: readonly Source[], path: string): boolean =>
  files.some((file) => file.path === path || file.path.startsWith(`${path.replace(/\/$/, '')}/`));

/** The id that a reader of Markdown gives to a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const hasAnchor = ({ lines }: Source, anchor: string): boolean =>
  lines.some((line) => /^#+ /.test(line) && anchorOf(line.replace(/^#+ /, '')) === anchor);

/** Every link of a Markdown file to a file or a heading of ours leads there. */
export const linksLead: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap((page) =>
      page.lines.flatMap((line, index) =>
        [...line.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, target, anchor]) => {
          const path = target ? posix.join(posix.dirname(page.path), target) : page.path;
          const file = files.find((one) => one.path === path);
          if (!isThere(files, path)) return [`${page.path}:${index + 1}: There is no ${target}. Mend the link.`];
          return anchor && file && !hasAnchor(file, anchor)
            ? [`${page.path}:${index + 1}: ${path} has no heading #${anchor}. Mend the link.`]
            : [];
        }),
      ),
    );

const folderOf = (cell: string): string[] =>
  [...cell.matchAll(/`((?:lib|components|entrypoints|collector|tests|scripts|docs)\b[\w/.-]*)`/g)].map(([, path]) => path!);

/** What a map says is there: in tables, cells in backticks; in README's block, the first word of a line. */
const namedOn = ({ path, lines }: Source): { place: string; line: number }[] =>
  lines.flatMap((text, index) => {
    const inTable = text.startsWith('|') ? folderOf(text) : [];
    const inBlock =
      path === 'README.md' ? (/^((?:lib|components|entrypoints|collector|tests)[\w/-]*\/) {2,}/.exec(text)?.[1] ?? []) : [];
    return [inTable, inBlock].flat().map((place) => ({ place, line: index + 1 }));
  });

const maps = ['CONTRIBUTING.md', 'README.md', 'docs/architecture.md'];

/** The maps name nothing that is not there, and one of them names every folder right under lib, components and entrypoints. */
export const mapsAreTrue: Rule = (files) => {
  const pages = maps.flatMap((path) => files.find((file) => file.path === path) ?? []);
  const folders = new Set(files.flatMap(({ path }) => /^(?:lib|components|entrypoints)\/[\w-]+(?=\/)/.exec(path)?.[0] ?? []));
  const text = pages.filter(({ path }) => path !== 'CONTRIBUTING.md').map((page) => page.text);
  return [
    ...pages.flatMap((page) =>
      namedOn(page)
        .filter(({ place }) => !isThere(files, place))
        .map(({ place, line }) => `${page.path}:${line}: There is no ${place}. Say where that is now.`),
    ),
    ...[...folders]
      .filter((folder) => !text.some((page) => new RegExp(`${folder}(?![\\w-])`).test(page)))
      .map((folder) => `docs/architecture.md: Say what ${folder} is, under Rooms; no map names it.`),
  ];
};
