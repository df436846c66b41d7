// WebCrypto as the pure rooms expect it: digests and case keys in base64url, random salts and ids.
import { base64url } from 'jose';
import type { Hash } from '#lib/judgment/case.ts';

const utf8 = new TextEncoder();

/** SHA-256 of bytes, or of a text's UTF-8 bytes. */
export const digest = async (data: string | Uint8Array<ArrayBuffer>): Promise<Hash> =>
  base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', typeof data === 'string' ? utf8.encode(data) : data)));

/** HMAC-SHA-256 of a text, with a key in base64url. */
export const keyedHash = async (key: string, text: string): Promise<Hash> => {
  const raw = new Uint8Array(base64url.decode(key));
  const secret = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', secret, utf8.encode(text))));
};

/** Random bytes in base64url: 16 make a salt, 32 a key. */
export const randomText = (bytes: number): string => base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));

/** The same in hex, as `sha256sum` writes it. */
export const hexDigest = async (data: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  [...base64url.decode(await digest(data))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
