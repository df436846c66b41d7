// Erases everything of the person at an endpoint: with the recovery code from any device, or as the device that joined (rule L5).
import { askEndpoint, type AskMeans } from '#lib/actions/ask-endpoint.ts';
import { retire, retireTables } from '#lib/actions/retire.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import { may, move } from '#lib/judgment/life.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { endpointOrigin, recoveryCodeFrom } from '#lib/sync/address.ts';
import { readReceipt, thumbprint } from '#lib/sync/receipt.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { runSync } from '#lib/sync/start.ts';
import { recoverAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { toldIn } from '#lib/sync/told.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

type Erased = Extract<ReceiptClaims, { state: 'erased' }>;

interface Proved {
  jws: string;
  claims: Erased;
}

const refusals: Readonly<Record<string, string>> = {
  'wrong-code': 'does not know this recovery code. Nothing was erased. Look for a typing slip, or ask your organisation.',
  'unknown-device':
    'does not know this device any more. Nothing was erased. Use your recovery code, or ask your organisation to erase it.',
  'too-many-requests': 'has had too many tries in a short time. Nothing was erased. Wait a few minutes, then try again.',
};

const refusalOf = (reply: Reply, host: string): string => {
  const told = toldIn(reply);
  const known = told && refusals[told.code];
  if (known) return `${host} ${known}`;
  if (!reply.isReached)
    return `${host} gave no answer, so it is not known whether it was asked. What is on this device is safe. Check the network, then try again: asking twice does no harm.`;
  return `${host} answered ${reply.status} and confirmed nothing. What is on this device is safe. Try again later.`;
};

/** Takes back all that this device agreed to there, and marks what the endpoint proved as erased. One transaction. */
const apply = (db: Database, endpoint: string, root: string | undefined, proved: readonly Proved[], now: number): Promise<void> =>
  db.transaction('rw', [...retireTables(db), db.receipts, db.enrolments], async () => {
    const ours = await db.records
      .filter(({ audience }) => audience !== undefined && !isForDevice(audience) && audience.endpoint === endpoint)
      .toArray();
    for (const record of ours) await retire(db, record, now);
    await db.receipts.bulkPut(proved.map(({ jws, claims }) => ({ recordId: claims.id, state: 'erased', jws, at: now })));
    for (const { claims } of proved) {
      const record = await db.records.get(claims.id);
      const to = record?.audience;
      // A proof counts for what was agreed to for that very organisation.
      const isTheirs = to !== undefined && !isForDevice(to) && to.endpoint === endpoint && to.root === root;
      if (!record || !isTheirs || !may(record.state, 'confirm-erased')) continue;
      await db.outbox.delete(record.id);
      await db.records.update(record.id, { state: move(record.state, 'confirm-erased') });
    }
    // The next run asks for what changed there: agreements that are given from now on name the new epoch.
    await db.enrolments
      .where('endpoint')
      .equals(endpoint)
      .modify((row) => {
        delete row.lastReconciledAt;
      });
  });

/**
 * Asks, checks each proof, and keeps them all. Rejects with a sentence when the endpoint did not confirm; nothing has changed here
 * then. `isPinned` says that the proofs lead to the key that this device pinned when it joined there, and not only to the one shown now.
 */
export const eraseThere = async (
  { endpoint: typed, recoveryCode }: Takes<'eraseThere'>,
  given: Partial<AskMeans> & { sync?: () => Promise<void> } = {},
): Promise<Gives<'eraseThere'>> => {
  const means = { db: ownDb, key: deviceKey, fetcher: fetch, now: Date.now, sync: runSync, ...given };
  const { db } = means;
  const endpoint = endpointOrigin(typed);
  const { host } = new URL(endpoint);
  const code = recoveryCode === undefined ? undefined : recoveryCodeFrom(recoveryCode);
  const joined = await db.enrolments.get(endpoint);
  if (!code && !joined) throw new Error(`This device has not joined ${host}. Nothing was erased. Use your recovery code.`);
  const about = code
    ? { path: paths.recover, json: canonical({ recoveryCode: code }) }
    : { path: paths.eraseMe, json: canonical({ erase: 'everything' }) };
  const { reply } = await askEndpoint({ endpoint, purpose: 'recover', ...about }, means);
  const answer = reply.isReached && reply.status === 200 ? recoverAnswer.safeParse(reply.body).data : undefined;
  if (!answer) throw new Error(refusalOf(reply, host));
  const { receiptKey } = answer;
  const root = joined?.root ?? (receiptKey && (await thumbprint(receiptKey.root)));
  const proved: Proved[] = [];
  for (const jws of answer.receipts) {
    const claims = root ? await readReceipt(jws, receiptKey, root) : undefined;
    if (claims?.state === 'erased') proved.push({ jws, claims });
  }
  await apply(db, endpoint, root, proved, means.now());
  void means.sync();
  return {
    erased: answer.erased,
    proofs: proved.length,
    unproved: answer.receipts.length - proved.length,
    isPinned: joined !== undefined,
  };
};
