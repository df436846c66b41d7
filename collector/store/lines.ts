// Files of one JSON value a line, each line guarded by a CRC-32, so that a torn write is told from a whole one.
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { privateFile } from '#collector/store/files.ts';

/** One value as a guarded line. */
export const toLine = (value: unknown): string => {
  const text = JSON.stringify(value);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
};

/** The value of a guarded line, or nothing when the line is torn or garbled. */
export const fromLine = (line: string): unknown => {
  const text = line.slice(9);
  if (!/^[0-9a-f]{8} $/.test(line.slice(0, 9)) || crc32(text) !== Number.parseInt(line.slice(0, 8), 16)) return undefined;
  return JSON.parse(text);
};

/** What was found damaged, with the place and what the operator can do. Nothing was deleted. */
export class DamagedFile extends Error {}

/** The lines of a file, by U+000A alone: node:readline also splits at U+2028, which JSON text may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + (chunk as string)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/**
 * Reads a file of guarded lines in order.
 * A damaged last line is left out where `mayBeTorn`: its write was cut short, so nobody was told that it was stored.
 * Any other damage throws.
 */
export async function* readLines(path: string, { mayBeTorn }: { mayBeTorn: boolean }): AsyncGenerator<unknown> {
  let damagedAt = 0;
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (damagedAt > 0) break;
    const value = fromLine(line);
    if (value === undefined) damagedAt = number;
    else yield value;
  }
  if (damagedAt === 0 || (mayBeTorn && damagedAt === number)) return;
  throw new DamagedFile(
    `Line ${damagedAt} of ${path} is damaged. Nothing was changed or deleted. Put back a copy of this file from a backup, ` +
      'or take away the whole data folder to begin with an empty one; devices then send again what they hold.',
  );
}

/** Appends to a file; `sync` makes what was appended durable. Tests pass one that fails. */
export interface Appender {
  append(text: string): Promise<void>;
  sync(): Promise<void>;
  size(): number;
  close(): Promise<void>;
}
export type OpenAppender = (path: string) => Promise<Appender>;

/** An appender on a real file, made if missing. */
export const appendTo: OpenAppender = async (path) => {
  const handle: FileHandle = await open(path, 'a', privateFile);
  let { size } = await handle.stat();
  return {
    async append(text) {
      const bytes = Buffer.from(text);
      await handle.writeFile(bytes);
      size += bytes.length;
    },
    sync: () => handle.datasync(),
    size: () => size,
    close: () => handle.close(),
  };
};
