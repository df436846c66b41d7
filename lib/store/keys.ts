// The device key: ECDSA P-256, not extractable, kept as a CryptoKey with idb-keyval. It signs consents and request proofs.
import { clear, createStore, get, update } from 'idb-keyval';
import { base64url, calculateJwkThumbprint, exportJWK } from 'jose';
import type { Hash } from '#lib/judgment/case.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

export interface DeviceKey {
  privateKey: CryptoKey;
  publicKey: PublicKey;
  /** RFC 7638, SHA-256. */
  thumbprint: Hash;
}

const store = () => createStore('precedent-keys', 'keys');

const describe = async ({ privateKey, publicKey }: CryptoKeyPair): Promise<DeviceKey> => {
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const jwk = { kty, crv, x, y } as PublicKey;
  return { privateKey, publicKey: jwk, thumbprint: await calculateJwkThumbprint(jwk, 'sha256') };
};

/** The key of this device; made on first use. However many ask for it first at the same time, all get the same one. */
export const deviceKey = async (): Promise<DeviceKey> => {
  const known = await get<CryptoKeyPair>('device', store());
  if (known) return describe(known);
  // Only the public half can be exported; the private one cannot leave the browser.
  const made = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  // Looked for again and put in one transaction: a key that has joined is never replaced.
  let device: CryptoKeyPair = made;
  await update<CryptoKeyPair>('device', (before) => (device = before ?? made), store());
  return describe(device);
};

/** ES256 signature over a text's UTF-8 bytes, 64 bytes in base64url. */
export const sign = async ({ privateKey }: DeviceKey, text: string): Promise<string> =>
  base64url.encode(
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(text))),
  );

/** Erases every key that is kept here: what they signed can be verified, and nothing new be signed in their name. */
export const eraseKeys = (): Promise<void> => clear(store());
