// Takes a record back, with every earlier and later version of it (rule C5).
import type { Takes } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { may } from '#lib/judgment/life.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { retire, retireTables } from '#lib/actions/retire.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';

/** All versions of a record that are on this device, linked by `supersedes` and `supersededBy`. */
export const chainOf = async (db: Database, from: RecordRow): Promise<RecordRow[]> => {
  const chain = new Map<RecordId, RecordRow>([[from.id, from]]);
  for (const record of chain.values())
    for (const id of [record.judgment.supersedes, record.supersededBy]) {
      const next = id && !chain.has(id) ? await db.records.get(id) : undefined;
      if (next) chain.set(next.id, next);
    }
  return [...chain.values()];
};

/** One transaction: no consent of the chain stays live, and an erasure is queued wherever bytes may have left. */
export const withdraw = async ({ id }: Takes<'withdraw'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  db.transaction('rw', retireTables(db), async () => {
    const record = await recordOf(db, id);
    if (!may(record.state, 'withdraw'))
      throw new Error('This judgment was not agreed to, so there is nothing to take back. It is on this device only.');
    for (const version of await chainOf(db, record)) await retire(db, version, now());
  });
