// What an endpoint answers to a device that joins, with keys of the test's own, for tests that stand in for the network.
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { randomText } from '#lib/store/crypto.ts';
import { certificateType, type CertifiedKey, type PublicKey } from '#lib/wire/receipts.ts';
import { sampleKey } from '#tests/harness/samples.ts';

const makeKey = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { privateKey, jwk: { kty, crv, x, y } as PublicKey };
};

/** A device key, a root, and answers that this root certified. */
export const joinAnswers = async () => {
  const key = await sampleKey();
  const root = await makeKey();
  const certify = async (by = root, shown = by): Promise<CertifiedKey> => {
    const claims = JSON.stringify({ use: 'receipt', key: (await makeKey()).jwk });
    const certificate = await new CompactSign(new TextEncoder().encode(claims))
      .setProtectedHeader({ alg: 'ES256', typ: certificateType })
      .sign(by.privateKey);
    return { root: shown.jwk, certificate };
  };
  const answer = async (more: object = {}) => ({
    storeEpoch: crypto.randomUUID(),
    serverTime: '2026-11-22T10:00:00.000Z',
    minSchema: 1,
    maxSchema: 1,
    organisation: 'Acme',
    contributor: crypto.randomUUID(),
    contributorEpoch: 0,
    receiptKey: await certify(),
    caseKey: randomText(32),
    recoveryCode: 'ABCD-EFGH-JKMN-PQRS-TUVW-2345',
    ...more,
  });
  return { answer, certify, key, makeKey, root };
};
