// Policies: taken from whoever holds the admin's key, given to devices. The collector can make none (rule P2).
import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, compactVerify, decodeJwt, importJWK } from 'jose';
import type { Kysely } from 'kysely';
import { type Collector, today } from '#collector/collector.ts';
import { put } from '#collector/store/changes.ts';
import type { PolicyRow, Schema } from '#collector/store/tables.ts';
import { limitsOf, type Limits, unbounded } from '#lib/policy/limits.ts';
import { policy as policySchema } from '#lib/policy/policy.ts';
import { type PolicyChecks, type Received, receivePolicy } from '#lib/policy/receive.ts';
import { signedPolicy } from '#lib/wire/policies.ts';

/** Versions that are given to whoever asks for the history. */
const mostOfHistory = 50;

export const policyChecks: PolicyChecks = {
  async verify(jws, key, typ) {
    try {
      const { payload, protectedHeader } = await compactVerify(jws, await importJWK({ ...key }, 'ES256'), {
        algorithms: ['ES256'],
      });
      return protectedHeader.typ === typ ? new TextDecoder('utf-8', { fatal: true }).decode(payload) : undefined;
    } catch {
      return undefined;
    }
  },
  thumbprint: (key) => calculateJwkThumbprint({ ...key }, 'sha256'),
  digest: async (text) => createHash('sha256').update(text).digest('base64url'),
};

const rowsOf = (db: Kysely<Schema>, organisation: string, most: number): Promise<PolicyRow[]> =>
  db.selectFrom('policies').selectAll().where('organisation', '=', organisation).orderBy('version', 'desc').limit(most).execute();

/** The newest policy first; none before the first was published. */
export const publishedPolicies = ({ store, keys }: Collector, most = mostOfHistory): Promise<PolicyRow[]> =>
  rowsOf(store.db, keys.root, most);

/** The newest is read once: a row never changes, and its hash names its text. */
let read: { hash: string; limits: Limits } | undefined;

const newestHash = async ({ store, keys }: Collector): Promise<string | undefined> => {
  const query = store.db.selectFrom('policies').select('hash').where('organisation', '=', keys.root);
  return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst())?.hash;
};

/** What the newest policy leaves room for. It was checked when it was published. Asked with each batch, so its text is read once alone. */
export const boundsNow = async (collector: Collector): Promise<Limits> => {
  const hash = await newestHash(collector);
  if (hash === undefined) return unbounded;
  if (read?.hash === hash) return read.limits;
  const [newest] = await publishedPolicies(collector, 1);
  const limits = limitsOf(policySchema.parse(decodeJwt(newest!.signed.jws)));
  read = { hash: newest!.hash, limits };
  return limits;
};

/** Takes a signed policy, or says why not. Publishing the newest again changes nothing. */
export const publish = ({ store, keys, now }: Collector, offered: unknown): Promise<Received> =>
  store.change<Received>(async (db) => {
    const [newest] = await rowsOf(db, keys.root, 1);
    const received = await receivePolicy(offered, { root: keys.root, today: today({ now }), newest, checks: policyChecks });
    if (received.is !== 'new') return { value: received };
    const { hash, policy } = received;
    const row = {
      organisation: keys.root,
      version: policy.version,
      hash,
      day: today({ now }),
      signed: signedPolicy.parse(offered),
    };
    return { value: received, changes: [put('policies', [row])] };
  });
