// Takes back several records at once, each with every version of it (rule L1).
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { retire, retireTables } from '#lib/actions/retire.ts';
import { chainOf } from '#lib/actions/withdraw.ts';
import { db as ownDb } from '#lib/store/db.ts';

/**
 * One transaction for all that are named. What is not here any more, was never agreed to or is taken back already is passed over, so
 * that a run which was cut short can simply be asked for again. Answers how many were taken back by this call.
 */
export const withdrawSome = async (
  { ids }: Takes<'withdrawSome'>,
  { db = ownDb, now = Date.now } = {},
): Promise<{ count: number }> =>
  db.transaction('rw', retireTables(db), async () => {
    let count = 0;
    for (const id of ids) {
      const record = await db.records.get(id);
      if (!record || !may(record.state, 'withdraw') || record.state === 'withdrawn' || record.state === 'erased') continue;
      for (const version of await chainOf(db, record)) await retire(db, version, now());
      count++;
    }
    return { count };
  });
