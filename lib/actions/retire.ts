// The one way in which a record that was agreed to ends: no live consent, and an erasure queued where bytes may have left (rules C3 and C5).
import { isForDevice } from '#lib/judgment/consent.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';
import { may, move } from '#lib/judgment/life.ts';
import { newAct } from '#lib/store/new-act.ts';

/** The tables that `retire` writes; the caller's transaction names them. */
export const retireTables = (db: Database) => [db.records, db.consents, db.outbox, db.quarantine, db.enrolments];

/**
 * Whether bytes of this record may have left at any time. False only for a first agreement whose put was never tried:
 * consents that were undone leave no row, so a second row means an earlier attempt.
 */
const mayHaveLeft = async (db: Database, { id, state }: RecordRow): Promise<boolean> => {
  if (state !== 'consented') return true;
  const put = await db.outbox.get(id);
  return put === undefined || put.wasSent || (await db.consents.where('recordId').equals(id).count()) > 1;
};

/**
 * Takes one record back, inside the caller's transaction. Where nothing can have left, as of one for this device, its row simply goes and it counts as erased
 * at once, without contacting anybody; else the put becomes an `erase`, due now. Does nothing to a record that was never agreed to
 * or is confirmed erased.
 */
export const retire = async (db: Database, record: RecordRow, now: number): Promise<void> => {
  const { id, state, audience } = record;
  if (!may(state, 'withdraw') || state === 'erased' || !audience) return;
  const isHere = isForDevice(audience);
  const hasLeft = !isHere && (await mayHaveLeft(db, record));
  await db.consents.where('recordId').equals(id).modify({ isLive: false });
  await db.quarantine.delete(id);
  if (isHere || !hasLeft) {
    await db.outbox.delete(id);
    await db.records.update(id, { state: move(move(state, 'withdraw'), 'confirm-erased') });
    return;
  }
  await db.records.update(id, { state: move(state, 'withdraw') });
  const waiting = await db.outbox.get(id);
  if (waiting?.action === 'erase') await db.outbox.update(id, { nextAttemptAt: now });
  else await db.outbox.put(newAct(id, 'erase', audience.endpoint, now));
  // An endpoint that takes nothing more from a removed device still takes back (rule F1): it is asked, and erasures go first.
  await db.enrolments
    .where('endpoint')
    .equals(audience.endpoint)
    .modify((enrolment) => {
      if (enrolment.pausedFor === 'stopped' || enrolment.pausedFor === 'removed') delete enrolment.pausedFor;
    });
};
