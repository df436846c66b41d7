// Searches bytes, and every file below a folder, for a text in each form in which a store or a sender might hold it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A text as UTF-8, as both forms of UTF-16, escaped in JSON and in an address, in hex, and in base64 at each of its three offsets.
 * Texts under six characters are found by chance.
 */
const formsOf = (text: string): Buffer[] => {
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
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    utf8.toString('hex'),
    ...base64,
  ];
  const url = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  // Of plain words some forms are the same: each is looked for once.
  const narrow = [...new Set([text, ...texts, ...url])].map((one) => Buffer.from(one));
  return [...narrow, wide, Buffer.from(wide).swap16()];
};

const inflated = (bytes: Buffer): Buffer => {
  // The first two bytes of every gzip file (RFC 1952): most files are none, and trying costs more than looking.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.alloc(0);
  try {
    return gunzipSync(bytes);
  } catch {
    return Buffer.alloc(0); // Not compressed after all.
  }
};

/** Whether these bytes, inflated if they are gzip, hold the text in any form. */
export const holds = (bytes: Buffer, ...texts: string[]): boolean => holdsAny(bytes, texts.flatMap(formsOf));

const holdsAny = (bytes: Buffer, forms: readonly Buffer[]): boolean => {
  const plain = inflated(bytes);
  return forms.some((form) => bytes.includes(form) || plain.includes(form));
};

// A file that goes while we look holds nothing any more.
const readIfThere = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });

/** Files below a folder that hold one of these texts in any form. */
export const filesHolding = async (folder: string, ...texts: string[]): Promise<string[]> => {
  const found: string[] = [];
  const forms = texts.flatMap(formsOf);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (holdsAny(await readIfThere(path), forms)) found.push(path);
  }
  return found;
};
