// Leaves an organisation: nothing is sent there any more, its policy and questions go, and what is on the device stays (rule L6).
import { settlePolicies } from '#lib/actions/settle-policies.ts';
import { unagree } from '#lib/actions/undo-consent.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { inSyncTurn } from '#lib/sync/start.ts';

const again = 'You left before it was sent. Agree again for another recipient, edit it, or take it back.';

/** What leaving changes in the database, in one transaction. Erasures that are not confirmed wait on, for joining anew. */
const depart = (db: Database, endpoint: string, isSure: boolean, now: number): Promise<{ back: number; unconfirmed: number }> =>
  db.transaction(
    'rw',
    [db.records, db.consents, db.outbox, db.quarantine, db.companions, db.enrolments, db.settings],
    async () => {
      const enrolment = await db.enrolments.get(endpoint);
      const rows = await db.outbox.filter((row) => row.endpoint === endpoint).toArray();
      const unconfirmed = rows.filter(({ action, wasSent }) => action === 'erase' || wasSent).length;
      if (enrolment && !isSure && unconfirmed > 0)
        throw new Error(
          `${unconfirmed === 1 ? '1 judgment is' : `${unconfirmed} judgments are`} not confirmed by ${enrolment.organisation} yet. Nothing was changed. Wait until they are, or leave all the same.`,
        );
      let back = 0;
      for (const { recordId, action, wasSent } of rows) {
        if (action === 'erase') continue;
        const record = await db.records.get(recordId);
        const consents = await db.consents.where('recordId').equals(recordId).toArray();
        const live = consents.find(({ isLive }) => isLive);
        await db.outbox.delete(recordId);
        if (wasSent || !record || !live) continue;
        await unagree(db, record, consents, live, again, now);
        back++;
      }
      await db.enrolments.delete(endpoint);
      return { back, unconfirmed };
    },
  );

/**
 * Leaves. Refuses, with the sentence for the person, while something is not confirmed there, unless they are sure. What was agreed to
 * and never sent is up for review again. Waits for a run of sending to end. Does nothing where this device has not joined.
 */
export const leaveOrganisation = async (
  { endpoint, isSure }: Takes<'leaveOrganisation'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'leaveOrganisation'>> => {
  const told = await inSyncTurn(() => depart(db, endpoint, isSure, now()));
  await settlePolicies({ db, now });
  return told;
};
