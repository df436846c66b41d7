// Keeps a record to oneself: it stays on this device and is not offered for sending again.
import type { Takes } from '#lib/bridge/calls.ts';
import { may, move } from '#lib/judgment/life.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { settle } from '#lib/actions/settle.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Moves a kept record to `private`. Refuses one that was agreed to; that one can be taken back. */
export const setAside = async ({ id }: Takes<'setAside'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  db.transaction('rw', db.records, db.companions, db.drainMarks, async () => {
    const record = await recordOf(db, id);
    const { state } = record;
    if (!may(state, 'set-aside'))
      throw new Error('Only a judgment that waits for review can be kept to yourself. One you agreed to can be taken back.');
    await db.records.update(id, { state: move(state, 'set-aside') });
    await db.companions.update(id, { setAsideAt: now() });
    await settle(db, record);
  });
