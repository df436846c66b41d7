// Undoes an agreement within ten seconds, or the cooling-off time of a policy, before anything was sent (rule C4).
import type { Takes } from '#lib/bridge/calls.ts';
import { undoWindow } from '#lib/judgment/consent.ts';
import { move } from '#lib/judgment/life.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { db as ownDb, type ConsentRow, type Database, type RecordRow } from '#lib/store/db.ts';

const tooLate = 'The ten seconds are over, so this can no longer be undone. Take it back instead.';

/**
 * Undoes the live one of these consents, of which nothing was sent, inside the caller's transaction: the one before it for the same
 * bytes holds again, else the record is up for review. `reason` is for one of which an earlier agreement may have carried bytes away.
 */
export const unagree = async (
  db: Database,
  record: RecordRow,
  consents: readonly ConsentRow[],
  live: ConsentRow,
  reason: string,
  now: number,
): Promise<void> => {
  const { id } = record;
  await db.consents.delete(live.id);
  if (live.replaces && (await db.consents.update(live.replaces, { isLive: true })) > 0) return;
  if (consents.length === 1) {
    const { sealed: _sealed, audience: _audience, ...open } = record;
    await db.records.put({ ...open, state: move(record.state, 'undo-consent') });
    return;
  }
  await db.records.update(id, { state: move(record.state, 'refuse') });
  await db.quarantine.put({ recordId: id, code: 'not-consented', reason, at: now });
};

/** One transaction removes the consent and its outbox row, if it has one: one for this device does not. Refuses when the time is over or a byte may have left. */
export const undoConsent = async ({ id }: Takes<'undoConsent'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  db.transaction('rw', [db.records, db.consents, db.outbox, db.quarantine, db.companions, db.enrolments], async () => {
    const record = await recordOf(db, id);
    const put = await db.outbox.get(id);
    const consents = await db.consents.where('recordId').equals(id).toArray();
    const live = consents.find(({ isLive }) => isLive);
    const isUnsent = put?.action === 'put' && !put.wasSent;
    const isOpen = record.state === 'consented-here' || (isUnsent && (record.state === 'consented' || live?.replaces));
    if (!live || !isOpen) throw new Error(tooLate);
    // A clock that was set back since gives no second chance.
    const since = now() - live.agreedAt;
    const cooling = put?.action === 'put' && put.attempt === 0 ? put.nextAttemptAt - live.agreedAt : 0;
    if (since < 0 || since >= Math.max(undoWindow, cooling)) throw new Error(tooLate);
    await db.outbox.delete(id);
    await unagree(db, record, consents, live, 'You undid your new agreement. Agree again, edit it, or take it back.', now());
  });
