// Looks for a text in every file of a folder, however a careless store might have spelled it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { spellings } from '#tests/harness/spellings.ts';

const unzipped = (bytes: Buffer): Buffer => {
  try {
    return gunzipSync(bytes);
  } catch {
    return Buffer.alloc(0); // Not a gzip file.
  }
};

/** Paths of the files that hold the text, in any spelling, compressed or not. */
export const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return spellings(text).some((spelling) => bytes.includes(spelling) || unzipped(bytes).includes(spelling));
    });
