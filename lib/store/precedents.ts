// What the side panel and its search read: own judgments of a case, and every earlier judgment that may be a precedent.
import { Dexie, RangeSet } from 'dexie';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { isFit, likenedOf, type Likened } from '#lib/precedents/likened.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

/** Ids of all records, the one that changed last first. */
export const newestIds = (db: Database): Promise<RecordId[]> => db.companions.orderBy('changedAt').reverse().primaryKeys();

/** These records as precedents; nothing in the place of one that is none, or no longer here. */
export const likenedAmong = async (db: Database, ids: RecordId[]): Promise<{ id: RecordId; likened: Likened | undefined }[]> =>
  db.transaction('r', db.records, db.companions, async () => {
    const [records, companions] = await Promise.all([db.records.bulkGet(ids), db.companions.bulkGet(ids)]);
    return ids.map((id, place) => {
      const [record, companion] = [records[place], companions[place]];
      const at = companion?.keptAt ?? companion?.openedAt ?? 0;
      return { id, likened: record && likenedOf(record, at, companion?.around) };
    });
  });

/**
 * Tells which records changed, in whatever page or worker of ours, until the function that it answers is called; without ids where that
 * is not known one by one.
 */
export const watchRecords = (db: Database, changed: (ids: RecordId[] | undefined) => void): (() => void) => {
  // Dexie names each table and index by an address; the empty last part is the primary key.
  const keys = `idb://${db.name}/records/`;
  const hear = (parts: Record<string, unknown>): void => {
    const tree = parts[keys];
    if (!tree) return;
    const ranges = [...RangeSet(tree as Parameters<typeof RangeSet>[0])];
    changed(ranges.every(({ from, to }) => from === to) ? ranges.map(({ from }) => from as RecordId) : undefined);
  };
  Dexie.on.storagemutated.subscribe(hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
};

/** Own judgments of one case that are shown, and that one call may look for: a tool may have one address for everything. */
export const mostOfCase = 200;

/** One own judgment of a case. */
export interface OwnJudgment {
  record: RecordRow;
  /** Milliseconds since 1970 when it was kept, or begun. */
  at: number;
}

/** All own records of a case that were not taken back, drafts included: the newest ones, the newest first. */
export const judgmentsOfCase = async (db: Database, key: Hash): Promise<OwnJudgment[]> => {
  const records = (await db.records.where('judgment.case.key').equals(key).toArray()).filter(
    (record) => record.state === 'draft' || isFit(record),
  );
  const companions = await db.companions.bulkGet(records.map(({ id }) => id));
  return records
    .map((record, place) => ({ record, at: companions[place]?.keptAt ?? companions[place]?.openedAt ?? 0 }))
    .toSorted((a, b) => b.at - a.at || a.record.id.localeCompare(b.record.id))
    .slice(0, mostOfCase);
};

/** Whether precedents of this case were on screen (rule A2). */
export const wasLookedAt = async (db: Database, key: Hash): Promise<boolean> => (await db.looks.get(key)) !== undefined;
