// Reads a request's body without trusting its size, its compression or its nesting.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from '#collector/http/refusal.ts';
import { limits } from '#lib/wire/limits.ts';

const inflate = promisify(gunzip);

/** The bytes as sent. Stops reading at the limit. */
export const readBytes = async ({ body }: Request, largest: number = limits.compressed): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body)
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > largest) throw new Refusal('too-large', `At most ${largest} bytes before inflating.`);
      chunks.push(chunk);
    }
  return new Uint8Array(Buffer.concat(chunks));
};

/** A small body may hold one long run of equal characters; a bomb is large. */
const inflatedAnyway = 128 * 1024;

/** The text of a body: inflated up to the limits, and strict UTF-8. */
export const textOf = async (bytes: Uint8Array, encoding: string | undefined): Promise<string> => {
  let plain = bytes;
  if (encoding === 'gzip') {
    const most = Math.min(limits.inflated, Math.max(inflatedAnyway, bytes.length * limits.ratio));
    plain = await inflate(bytes, { maxOutputLength: most }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('too-large', `It inflates to more than ${most} bytes.`);
      throw new Refusal('malformed-body', 'It is not gzip.');
    });
  } else if (encoding !== undefined && encoding !== 'identity')
    throw new Refusal('malformed-body', 'Only gzip is known as an encoding.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    throw new Refusal('malformed-body', 'It is not UTF-8.');
  }
};

/** Whether JSON nests deeper than a limit. Looked at before parsing, since parsers take any depth. */
export const isDeeper = (text: string, limit: number): boolean => {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
};

/** Parses JSON within the depth limit. */
export const parseJson = (text: string): unknown => {
  if (isDeeper(text, limits.depth)) throw new Refusal('malformed-body', `It nests deeper than ${limits.depth}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed-body', 'It is not JSON.');
  }
};
