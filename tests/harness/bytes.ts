// Searches every file below a folder for a text in each form in which a store might hold it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text as UTF-8, as both forms of UTF-16, escaped in JSON once and twice, in hex, and in base64 at each of its three offsets. */
export const formsOf = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  const escaped = [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const base64 = [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at both ends also hold bits of the neighbours.
    return coded.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  const texts = [
    escaped,
    escaped.toUpperCase().replaceAll('\\U', '\\u'),
    escaped.replaceAll('\\', '\\\\'),
    utf8.toString('hex'),
    ...base64,
  ];
  const url = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  return [utf8, wide, Buffer.from(wide).swap16(), ...[...texts, ...url].map((one) => Buffer.from(one))];
};

/** Files below a folder that hold one of these texts in any form. */
export const filesHolding = async (folder: string, ...texts: string[]): Promise<string[]> => {
  const forms = texts.flatMap(formsOf);
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (forms.some((form) => bytes.includes(form))) found.push(path);
  }
  return found;
};
