// An encrypted file of own data: AES-256-GCM under a key that PBKDF2 derives from a passphrase or the recovery code (rule L3). The first
// line says in plain JSON how the key is derived and when the file was made; changing it makes the file unreadable.
import * as z from 'zod';
import { base64url } from 'jose';
import { recoveryCode } from '#lib/wire/enrolment.ts';

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). About half a second. */
const iterations = 600_000;
/** Fewer than these are tried out in no time. */
export const shortestPassphrase = 12;

const header = z.strictObject({
  format: z.literal('precedent-backup/1'),
  day: z.iso.date(),
  judgments: z.int().nonnegative(),
  derive: z.literal('PBKDF2-HMAC-SHA-256'),
  // Bounded, so that a file cannot keep the browser busy for hours.
  iterations: z.int().min(100_000).max(5_000_000),
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  cipher: z.literal('AES-256-GCM'),
  iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
});

/** A key that can be kept: it cannot be exported, and says nothing of the passphrase. */
export interface BackupKey {
  key: CryptoKey;
  salt: string;
  iterations: number;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64url.decode(text));

/** The recovery code in whatever way it was typed, else the passphrase in one form of Unicode. */
const secretOf = (typed: string): string => {
  const code = (
    typed
      .toUpperCase()
      .replaceAll(/[\s\u2010-\u2015-]/g, '')
      .match(/.{1,4}/gu) ?? []
  ).join('-');
  return recoveryCode.safeParse(code).success ? code : typed.trim().normalize('NFKC');
};

const derive = async (typed: string, salt: string, rounds: number): Promise<CryptoKey> => {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(secretOf(typed)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

/** Makes the key of a backup. Throws the sentence for a person on a passphrase that is too short. */
export const newBackupKey = async (typed: string): Promise<BackupKey> => {
  if (secretOf(typed).length < shortestPassphrase)
    throw new Error(
      `A passphrase needs at least ${shortestPassphrase} characters. Nothing was changed. Take a few words that only you put together.`,
    );
  const salt = base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
  return { key: await derive(typed, salt, iterations), salt, iterations };
};

const through = async (data: Blob, stream: CompressionStream | DecompressionStream): Promise<ArrayBuffer> =>
  new Response(data.stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>)).arrayBuffer();

/** Encrypts a file of own data. Never the same bytes twice. */
export const sealBackup = async (
  file: Blob,
  about: { day: string; judgments: number },
  { key, salt, iterations: rounds }: BackupKey,
): Promise<Blob> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const line = JSON.stringify({
    format: 'precedent-backup/1',
    ...about,
    derive: 'PBKDF2-HMAC-SHA-256',
    iterations: rounds,
    salt,
    cipher: 'AES-256-GCM',
    iv: base64url.encode(iv),
  } satisfies z.infer<typeof header>);
  const packed = await through(file, new CompressionStream('gzip'));
  const additionalData = new TextEncoder().encode(line);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, packed);
  return new Blob([`${line}\n`, sealed], { type: 'application/octet-stream' });
};

const longestHeader = 1000;

/** What the first line of a file says, if it is a backup. */
export const backupHeader = async (file: Blob): Promise<{ day: string; judgments: number; line: string } | undefined> => {
  const start = await file.slice(0, longestHeader).text();
  const line = start.slice(0, start.indexOf('\n'));
  try {
    const { day, judgments } = header.parse(JSON.parse(line));
    return { day, judgments, line };
  } catch {
    return undefined;
  }
};

/** Opens a backup. Throws the sentence for a person when this passphrase does not open it. */
export const openBackup = async (file: Blob, typed: string): Promise<string> => {
  const found = await backupHeader(file);
  if (!found) throw new Error('This is not a backup of Precedent. Nothing was changed. Choose another file.');
  const { line } = found;
  const { salt, iterations: rounds, iv } = header.parse(JSON.parse(line));
  const additionalData = new TextEncoder().encode(line);
  try {
    const key = await derive(typed, salt, rounds);
    const sealed = await file.slice(additionalData.length + 1).arrayBuffer();
    const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv), additionalData }, key, sealed);
    return new TextDecoder().decode(await through(new Blob([packed]), new DecompressionStream('gzip')));
  } catch (cause) {
    throw new Error(
      'This passphrase does not open this backup, or the file was damaged. Nothing was changed. Type it again, or choose an earlier file.',
      { cause },
    );
  }
};
