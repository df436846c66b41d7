// The organisation's keys: an offline root that devices pin, and the receipt key that it certifies.
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Hash } from '#lib/judgment/case.ts';
import {
  type CertifiedKey,
  certificateType,
  type PublicKey,
  publicKey,
  type ReceiptClaims,
  receiptType,
} from '#lib/wire/receipts.ts';
import { privateFolder, writeDurably } from '#collector/store/files.ts';

export interface Keys {
  /** Thumbprint of the root (RFC 7638); also the organisation's id. */
  root: Hash;
  /** The receipt key as devices get it. */
  receiptKey: CertifiedKey;
  /** Signs a receipt: a JWS in compact form. */
  sign(claims: ReceiptClaims): Promise<string>;
}

const utf8 = new TextEncoder();
const readme = `root-MOVE-OFFLINE.jwk  the root key of your organisation. Devices trust what it certified. Move it to a place without
                       network, and keep a second copy: with it a new receipt key can be certified, without it nobody can.
                       The collector does not need it to run.
root-public.jwk        its public half. Devices pin its thumbprint.
receipt.jwk            signs receipts. Stays here, readable by the collector only.
receipt-certificate    says that the root vouches for the receipt key.
`;

/** Signs claims in their canonical form: a JWS in compact form. */
export const jws = async (key: JWK, typ: string, claims: unknown): Promise<string> =>
  new CompactSign(utf8.encode(canonical(claims)))
    .setProtectedHeader({ alg: 'ES256', typ, kid: await calculateJwkThumbprint(key, 'sha256') })
    .sign(await importJWK(key, 'ES256'));

/** The public half of a P-256 key. */
export const publicPart = ({ kty, crv, x, y }: JWK): PublicKey => publicKey.parse({ kty, crv, x, y });

export const newKey = async (): Promise<JWK> => exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);

const makeKeys = async (folder: string): Promise<void> => {
  const root = await newKey();
  const receipt = await newKey();
  const certificate = await jws(root, certificateType, { use: 'receipt', key: publicPart(receipt) });
  await writeDurably(join(folder, 'README.txt'), readme);
  await writeDurably(join(folder, 'root-MOVE-OFFLINE.jwk'), JSON.stringify(root));
  await writeDurably(join(folder, 'receipt.jwk'), JSON.stringify(receipt));
  await writeDurably(join(folder, 'receipt-certificate'), certificate);
  // Last: its presence says that the others are whole.
  await writeDurably(join(folder, 'root-public.jwk'), JSON.stringify(publicPart(root)));
};

/** A key of a file, with a sentence for the operator where it cannot be read. */
export const readJwk = async (path: string): Promise<JWK> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    throw new Error(`${path} cannot be read. Nothing was changed. Put back a copy of it from a backup.`, { cause: error });
  }
};

/** Opens the keys of a data folder; made at first start. */
export const openKeys = async (folder: string, say: (sentence: string) => void = () => {}): Promise<Keys> => {
  await mkdir(folder, { recursive: true, mode: privateFolder });
  if (!existsSync(join(folder, 'root-public.jwk'))) {
    await makeKeys(folder);
    say(`Made the keys of this organisation. Move ${join(folder, 'root-MOVE-OFFLINE.jwk')} to a safe place without network.`);
  }
  const rootPublic = publicPart(await readJwk(join(folder, 'root-public.jwk')));
  const receipt = await readJwk(join(folder, 'receipt.jwk'));
  const certificate = (await readFile(join(folder, 'receipt-certificate'), 'utf8')).trim();
  const key = await importJWK(receipt, 'ES256');
  const kid = await calculateJwkThumbprint(receipt, 'sha256');
  return {
    root: await calculateJwkThumbprint(rootPublic, 'sha256'),
    receiptKey: { root: rootPublic, certificate },
    sign: (claims) =>
      new CompactSign(utf8.encode(canonical(claims))).setProtectedHeader({ alg: 'ES256', typ: receiptType, kid }).sign(key),
  };
};
