// The project's own files, as git knows them, and what every rule about their text is made of.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** One file, by its path from the project's folder. */
export interface Source {
  path: string;
  text: string;
  lines: string[];
}

/** A rule reads files and complains: a sentence for each fault, with the file, the line where there is one, and what to do. */
export type Rule = (files: readonly Source[]) => string[];

export const source = (path: string, text: string): Source => ({ path, text, lines: text.split('\n') });

/** Every file that is tracked or could be, without what is ignored. */
export const tree: readonly Source[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .map((path) => source(path, readFileSync(join(root, path), 'utf8')));

/** A complaint for every line that a pattern matches, with what to do instead. `allow` takes out of a line what may stand there. */
export const places = (
  files: readonly Source[],
  pattern: RegExp,
  advice: string,
  allow: (line: string, path: string) => string = (line) => line,
): string[] =>
  files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      pattern.test(allow(line, path)) ? [`${path}:${index + 1}: ${advice} ${line.trim().slice(0, 120)}`] : [],
    ),
  );

export const isCode = ({ path }: Source): boolean => /\.(ts|tsx|mjs|css|html|py)$/.test(path);
export const isTest = ({ path }: Source): boolean => /\.(test|spec|bench)\.tsx?$/.test(path);
