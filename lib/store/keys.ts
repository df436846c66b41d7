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

/** Made on first use. However many ask for it first at the same time, all get the same one. */
const keyNamed = async (name: string): Promise<DeviceKey> => {
  const known = await get<CryptoKeyPair>(name, store());
  if (known) return describe(known);
  // Only the public half can be exported; the private one cannot leave the browser.
  const made = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  // Looked for again and put in one transaction: a key that has joined is never replaced.
  let device: CryptoKeyPair = made;
  await update<CryptoKeyPair>(name, (before) => (device = before ?? made), store());
  return describe(device);
};

const beside = (endpoint: string): string => `device/${endpoint}`;

/** The key by which this device is known at an endpoint: one of its own where it has one there, else the first. Without an endpoint, the first. */
export const deviceKey = async (endpoint?: string): Promise<DeviceKey> => {
  const own = endpoint === undefined ? undefined : await get<CryptoKeyPair>(beside(endpoint), store());
  return own ? describe(own) : keyNamed('device');
};

/**
 * A key of its own for an endpoint, where another organisation knows this device by the first one: two that compare what they hold cannot
 * tell by it that it is one device. It stays after leaving, so that a device that was removed there is known again.
 */
export const keyBeside = (endpoint: string): Promise<DeviceKey> => keyNamed(beside(endpoint));

/** ES256 signature over a text's UTF-8 bytes, 64 bytes in base64url. */
export const sign = async ({ privateKey }: DeviceKey, text: string): Promise<string> =>
  base64url.encode(
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(text))),
  );

/** Erases every key that is kept here: what they signed can be verified, and nothing new be signed in their name. */
export const eraseKeys = (): Promise<void> => clear(store());
