// What becomes of records whose agreement ended: they leave packages at once, and are erased after thirty days unless agreed to again.
import { type Collector, today } from '#collector/collector.ts';
import { settleErased, tellHolders } from '#collector/erasure.ts';
import { readKnown } from '#collector/rules/known.ts';
import type { ErasureRow } from '#collector/store/tables.ts';

/** Days for which a record waits for a new agreement. */
export const graceDays = 30;

/**
 * Erases, by our own clock, what nobody agreed to for thirty days, and tells who holds copies; also tells again who could not be told
 * before. Answers with how many records were erased now.
 */
export const eraseExpired = async (collector: Collector): Promise<number> => {
  const { store, keys, now } = collector;
  const organisation = keys.root;
  const limit = today({ now: () => now() - graceDays * 86_400_000 });
  const rows = await store.change(async (db) => {
    const latest = await db
      .selectFrom('consents')
      .select(['contributor', 'record', 'consent'])
      .distinctOn(['contributor', 'record'])
      .where('organisation', '=', organisation)
      .orderBy('contributor')
      .orderBy('record')
      .orderBy('seq', 'desc')
      .execute();
    const ended = latest.filter(({ consent }) => consent.expiresOn < limit);
    const erased: ErasureRow[] = [];
    for (const { contributor, record: id } of ended) {
      const known = await readKnown(db, { organisation, contributor }, [id]);
      erased.push({ organisation, contributor, id, day: today(collector), recipients: known.get(id)!.recipients });
    }
    return { value: erased, ledger: erased.map((row) => ({ erased: row })), leavesBytes: erased.length > 0 };
  });
  await settleErased(collector, rows);
  await tellHolders(collector);
  return rows.length;
};
