// The project's own files, as git knows them, for tests that hold rules about their text.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Paths of every file that is tracked or could be, without what is ignored. */
const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

export interface Source {
  path: string;
  text: string;
  lines: string[];
}

/** Every text file whose path matches. */
export const sources = (match: RegExp): Source[] =>
  paths
    .filter((path) => match.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n') };
    });

/** "path:line: text" of every line that a pattern matches, for a message that leads to the place. */
export const places = (
  files: Source[],
  pattern: RegExp,
  allow: (line: string, path: string) => string = (line) => line,
): string[] =>
  files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      pattern.test(allow(line, path)) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    ),
  );

export const code = /\.(ts|tsx|mjs|css|html|py)$/;
export const tests = /\.(test|spec)\.tsx?$|^tests\/conformance\/.*\.py$|^tests\/bench\//;
