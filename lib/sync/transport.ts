// The one door through which a request leaves this device: canonical JSON, gzipped, with a proof by the device key, and an answer
// of which no more is read than an answer may hold.
import { SignJWT } from 'jose';
import { digest } from '#lib/store/crypto.ts';
import type { DeviceKey } from '#lib/store/keys.ts';
import type { Prepared, Reply } from '#lib/sync/reply.ts';
import { batchMediaType } from '#lib/wire/events.ts';
import { limits } from '#lib/wire/limits.ts';
import { paths } from '#lib/wire/paths.ts';
import { nonceHeader, proofHeader, proofType, type ProofClaims } from '#lib/wire/proof.ts';

/** In milliseconds. */
const day = 86_400_000;

/** Gzip (RFC 1952) of a text's UTF-8 bytes. */
const gzip = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** A proof in the form of RFC 9449 for one request. */
const prove = async (
  key: DeviceKey,
  address: string,
  body: Uint8Array<ArrayBuffer>,
  nonce: string | undefined,
): Promise<string> => {
  const claims: ProofClaims = {
    jti: crypto.randomUUID(),
    htm: 'POST',
    htu: address,
    bodyHash: await digest(body),
    // The day and no more (rule C10): the form asks for a time, and nonces are what says that a proof is fresh.
    iat: Math.floor(Date.now() / day) * (day / 1000),
    ...(nonce === undefined ? {} : { nonce }),
  };
  const header = { typ: proofType, alg: 'ES256', jwk: key.publicKey, kid: key.thumbprint };
  return new SignJWT({ ...claims }).setProtectedHeader(header).sign(key.privateKey);
};

/** Reads a body up to the size that an answer may have; a longer one is cut off and is no answer. */
const readBody = async (response: Response, most: number): Promise<{ text?: string; bytesIn: number }> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytesIn = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytesIn += part.value.byteLength;
    if (bytesIn > most) {
      await reader?.cancel();
      return { bytesIn };
    }
    chunks.push(part.value);
  }
  return { text: await new Blob(chunks).text(), bytesIn };
};

/** Bytes that an answer from that path may have. */
const mostOf = (path: string): number => (path === paths.recover || path === paths.eraseMe ? limits.allReceipts : limits.answer);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const header = (response: Response, name: string) => response.headers.get(name) ?? undefined;

const replyOf = async (response: Response, most: number): Promise<Reply> => {
  const { text, bytesIn } = await readBody(response, most);
  if (text === undefined) return { isReached: false, why: 'not-understood', bytesIn };
  const [nonce, retryAfter, date] = [nonceHeader, 'Retry-After', 'Date'].map((name) => header(response, name));
  return {
    isReached: true,
    status: response.status,
    body: parse(text),
    bytesIn,
    ...(nonce !== undefined && { nonce }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(date !== undefined && { date }),
  };
};

/**
 * Prepares a POST of this JSON text to a path of an endpoint. `send` leaves with exactly these bytes, follows no redirect, carries
 * no cookie, and gives up after 25 s; it answers what came back and never rejects.
 */
export const prepareWith =
  (key: (endpoint: string) => Promise<DeviceKey>, fetcher: typeof fetch = fetch, timeout: number = limits.timeout) =>
  async (endpoint: string, path: string, json: string, nonce: string | undefined): Promise<Prepared> => {
    const address = new URL(path, endpoint).href;
    const body = await gzip(json);
    const proof = await prove(await key(endpoint), address, body, nonce);
    const headers = {
      'Content-Type': path === paths.events ? batchMediaType : 'application/json',
      'Content-Encoding': 'gzip',
      [proofHeader]: proof,
    };
    const send = async (): Promise<Reply> => {
      const signal = AbortSignal.timeout(timeout);
      try {
        const about = {
          method: 'POST',
          headers,
          body,
          signal,
          redirect: 'error',
          credentials: 'omit',
          cache: 'no-store',
        } as const;
        return await replyOf(await fetcher(address, { ...about, referrerPolicy: 'no-referrer' }), mostOf(path));
      } catch {
        return { isReached: false, why: signal.aborted ? 'timeout' : 'unreachable', bytesIn: 0 };
      }
    };
    return { endpoint, address, bytesOut: body.byteLength, send };
  };
