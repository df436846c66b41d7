import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { readReceipt, thumbprint } from '#lib/sync/receipt.ts';
import { certificateType, receiptType, type CertifiedKey, type PublicKey } from '#lib/wire/receipts.ts';

const makeKey = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { privateKey, jwk: { kty, crv, x, y } as PublicKey };
};
const signed = (claims: object, privateKey: CryptoKey, typ: string): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader({ alg: 'ES256', typ }).sign(privateKey);

const [root, other, signer] = [await makeKey(), await makeKey(), await makeKey()];
const pinned = await thumbprint(root.jwk);
const certify = async (by = root, use = 'receipt', typ = certificateType): Promise<CertifiedKey> => ({
  root: by.jwk,
  certificate: await signed({ use, key: signer.jwk }, by.privateKey, typ),
});
const claims = {
  state: 'erased',
  id: crypto.randomUUID(),
  day: '2026-11-22',
  storeEpoch: crypto.randomUUID(),
  toldRecipients: ['package one'],
};
const receipt = await signed(claims, signer.privateKey, receiptType);

describe('[I7] a receipt', () => {
  it('is believed when the pinned root certified the key that signed it', async () => {
    expect(await readReceipt(receipt, await certify(), pinned)).toEqual(claims);
  });

  it('is not believed under another root, however well that root certified it', async () => {
    expect(await readReceipt(receipt, await certify(other), pinned)).toBeUndefined();
    const borrowed = { ...(await certify(other)), root: root.jwk };
    expect(await readReceipt(receipt, borrowed, pinned)).toBeUndefined();
  });

  it('is not believed when its key was certified for something else, or by another kind of document', async () => {
    expect(await readReceipt(receipt, await certify(root, 'policy'), pinned)).toBeUndefined();
    expect(await readReceipt(receipt, await certify(root, 'receipt', receiptType), pinned)).toBeUndefined();
  });

  it('is not believed when it was altered, signed by another key, of another type, or lacks something', async () => {
    const [head, , tail] = receipt.split('.');
    const forged = btoa(JSON.stringify({ ...claims, id: crypto.randomUUID() })).replaceAll('=', '');
    const { day: _day, ...lacking } = claims;
    const bad = [
      `${head}.${forged}.${tail}`,
      await signed(claims, other.privateKey, receiptType),
      await signed(claims, signer.privateKey, 'JWT'),
      await signed(lacking, signer.privateKey, receiptType),
      await signed({ ...claims, extra: 1 }, signer.privateKey, receiptType),
      'no jws',
      '',
    ];
    for (const jws of bad) expect(await readReceipt(jws, await certify(), pinned)).toBeUndefined();
    expect(await readReceipt(receipt, undefined, pinned)).toBeUndefined();
  });
});
