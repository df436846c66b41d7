// Checks the proof that an endpoint gives: pinned root → certificate → receipt key → receipt (PROTOCOL, "The endpoint").
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import type { Hash } from '#lib/judgment/case.ts';
import {
  certificateClaims,
  certificateType,
  receiptClaims,
  receiptType,
  type CertifiedKey,
  type PublicKey,
  type ReceiptClaims,
} from '#lib/wire/receipts.ts';

/** The text of a compact JWS with this `typ`, if this key signed it. */
export const verified = async (jws: string, key: PublicKey, typ: string): Promise<string | undefined> => {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(key, 'ES256'), { algorithms: ['ES256'] });
    return protectedHeader.typ === typ ? new TextDecoder('utf-8', { fatal: true }).decode(payload) : undefined;
  } catch {
    return undefined;
  }
};

/** The same as JSON. */
const read = async (jws: string, key: PublicKey, typ: string): Promise<unknown> => {
  const text = await verified(jws, key, typ);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** RFC 7638 thumbprint of a public key. */
export const thumbprint = (key: PublicKey): Promise<Hash> => calculateJwkThumbprint(key, 'sha256');

/** The receipt key that a root certified, if the root is the pinned one and did certify it. */
export const certifiedReceiptKey = async ({ root, certificate }: CertifiedKey, pinned: Hash): Promise<PublicKey | undefined> => {
  if ((await thumbprint(root)) !== pinned) return undefined;
  const claims = certificateClaims.safeParse(await read(certificate, root, certificateType));
  return claims.success && claims.data.use === 'receipt' ? claims.data.key : undefined;
};

/** What a receipt says, or nothing when it cannot be believed. What it is about is for the caller to compare. */
export const readReceipt = async (
  jws: string,
  key: CertifiedKey | undefined,
  pinned: Hash,
): Promise<ReceiptClaims | undefined> => {
  const signer = key && (await certifiedReceiptKey(key, pinned));
  if (!signer) return undefined;
  const claims = receiptClaims.safeParse(await read(jws, signer, receiptType));
  return claims.success ? claims.data : undefined;
};
