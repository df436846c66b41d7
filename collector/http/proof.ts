// Who sent a request: a DPoP-form proof (RFC 9449) by the key of an enrolled device, over method, address, body and a fresh nonce.
import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import type { Collector } from '#collector/collector.ts';
import { devicesOf } from '#collector/store/devices-of.ts';
import type { Nonces, Seen } from '#collector/http/nonce.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { nonceHeader, type ProofClaims, proofClaims, proofHeader, proofType } from '#lib/wire/proof.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

/** The device behind a request, and whose it is. Nothing in a body says so. */
export interface Sender {
  contributor: string;
  device: string;
  epoch: number;
  /** Whether an admin removed the device. */
  isRevoked: boolean;
}

const bad = (detail: string): Refusal => new Refusal('bad-proof', detail);

/** Thumbprint of the key that a proof names: the key itself (RFC 9449) or its thumbprint as `kid`. */
const named = async (jws: string): Promise<string> => {
  let header;
  try {
    header = decodeProtectedHeader(jws);
    if (header.typ !== proofType || header.alg !== 'ES256') throw new Error('type');
    return header.jwk ? await calculateJwkThumbprint(header.jwk as JWK, 'sha256') : (header.kid ?? '');
  } catch {
    throw bad(`The ${proofHeader} header must hold a JWS of type ${proofType}, signed with ES256.`);
  }
};

const claimsOf = async (jws: string, key: JWK): Promise<ProofClaims> => {
  try {
    const { payload } = await compactVerify(jws, await importJWK(key, 'ES256'), { algorithms: ['ES256'] });
    return proofClaims.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    throw bad('Its signature or its claims are wrong.');
  }
};

export interface Proofs {
  /** Who sent a request: an enrolled device that was not removed; a removed one too where taking back must be possible (rule C5). */
  sender(request: Request, body: Uint8Array, mayBeRevoked?: boolean): Promise<Sender>;
  /** That a request comes from the holder of this key, who has not joined yet. */
  holder(request: Request, body: Uint8Array, key: PublicKey): Promise<void>;
}

/** Makes the checks of this process. They refuse with 401; a missing or stale nonce is answered with the newest. */
export const proofChecks = ({ store, keys, origins }: Collector, nonces: Nonces, seen: Seen): Proofs => {
  const check = async (request: Request, body: Uint8Array, jws: string, device: string, key: PublicKey): Promise<void> => {
    const { jti, htm, htu, bodyHash, nonce } = await claimsOf(jws, key);
    if (htm !== request.method) throw bad('It is for another method.');
    const { pathname } = new URL(request.url);
    if (!origins.some((origin) => htu === origin + pathname))
      throw bad(`It is for another address than ${origins[0]}${pathname}.`);
    if (bodyHash !== createHash('sha256').update(body).digest('base64url')) throw bad('It is for another body.');
    if (nonce === undefined || !nonces.isFresh(nonce))
      throw new Refusal('use-nonce', undefined, { [nonceHeader]: nonces.current() });
    if (!seen.isNew(`${device} ${jti}`)) throw bad('It was used before.');
  };
  const headerOf = (request: Request): string => {
    const jws = request.headers.get(proofHeader);
    if (!jws || jws.length > 4000) throw bad(`The ${proofHeader} header is missing.`);
    return jws;
  };
  return {
    async holder(request, body, key) {
      const jws = headerOf(request);
      const device = await named(jws);
      if (device !== (await calculateJwkThumbprint(key, 'sha256'))) throw bad('It is by another key than the one that joins.');
      await check(request, body, jws, device, key);
    },
    async sender(request, body, mayBeRevoked = false) {
      const jws = headerOf(request);
      const device = await named(jws);
      const row = await devicesOf(store.db, keys.root)
        .select(['devices.contributor', 'devices.key', 'devices.revoked', 'contributors.epoch'])
        .where('devices.device', '=', device)
        .executeTakeFirst();
      if (!row) throw new Refusal('unknown-device');
      await check(request, body, jws, device, row.key);
      if (row.revoked && !mayBeRevoked) throw new Refusal('device-revoked');
      return { contributor: row.contributor, device, epoch: row.epoch, isRevoked: row.revoked };
    },
  };
};
