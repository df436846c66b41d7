// Reads a package that was written to a folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of one file by its name without ending; none when the package has no such file. */
export const linesOf = (folder: string, name: string): Record<string, unknown>[] => {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};
