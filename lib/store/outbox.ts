// The durable side of sending, in Dexie: what is due, what was sent, and one strict transaction for each change (rules O1 and O2).
import { Dexie } from 'dexie';
import { isForDevice } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { db as ownDb, type Database, type OutboxRow } from '#lib/store/db.ts';
import type { Change, Decide, Holding, OutboxStore } from '#lib/store/holding.ts';
import type { Settings } from '#lib/store/settings.ts';

const byAction = '[endpoint+action+nextAttemptAt]';

const holdings = async (db: Database, ids: RecordId[]): Promise<Holding[]> => {
  const [rows, records, consents] = await Promise.all([
    db.outbox.bulkGet(ids),
    db.records.bulkGet(ids),
    db.consents.where('recordId').anyOf(ids).toArray(),
  ]);
  const byRecord = Map.groupBy(
    consents.toSorted((a, b) => a.agreedAt - b.agreedAt),
    ({ recordId }) => recordId,
  );
  return ids.map((id, index) => {
    const [row, record, given] = [rows[index], records[index], byRecord.get(id) ?? []];
    const consent = given.findLast(({ isLive }) => isLive);
    return { id, ...(row && { row }), ...(record && { record }), ...(consent && { consent }), isAgreedAnew: given.length > 1 };
  });
};

const write = async (db: Database, { id, row, state, endsConsent, receipt, quarantine }: Change): Promise<void> => {
  if (row) await db.outbox.put(row);
  if (row === null) await db.outbox.delete(id);
  if (state) await db.records.update(id, { state });
  if (endsConsent) await db.consents.where('recordId').equals(id).modify({ isLive: false });
  if (receipt) await db.receipts.put(receipt);
  if (quarantine) await db.quarantine.put(quarantine);
  if (quarantine === null) await db.quarantine.delete(id);
};

/**
 * The store of one run, named `holder`. Only the holder of the lease may let a request leave; `change` writes nothing when a request
 * was decided and the lease is another's.
 */
export const openOutbox = (holder: string, db: Database = ownDb): OutboxStore => ({
  enrolments: () => db.enrolments.toArray(),

  due: (endpoint, now, furthest, count) =>
    db.transaction('r', db.outbox, async () => {
      const between = (action: OutboxRow['action'], from: unknown, to: unknown) =>
        db.outbox.where(byAction).between([endpoint, action, from], [endpoint, action, to], false, true).limit(count).toArray();
      const rows: OutboxRow[] = [];
      for (const action of ['erase', 'put'] as const) {
        rows.push(...(await between(action, Dexie.minKey, now)));
        rows.push(...(await between(action, now + furthest, Dexie.maxKey)));
      }
      return rows.slice(0, count);
    }),

  nextDue: async (endpoint) => {
    const first = (action: OutboxRow['action']) =>
      db.outbox.where(byAction).between([endpoint, action, Dexie.minKey], [endpoint, action, Dexie.maxKey]).first();
    const times = (await Promise.all([first('erase'), first('put')])).flatMap((row) => row?.nextAttemptAt ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  },

  sentIds: async (endpoint) => {
    const receipts = await db.receipts.toCollection().primaryKeys();
    const erasedThere = new Set(receipts.flatMap(([id, state]) => (state === 'erased' ? [id] : [])));
    const ids: RecordId[] = [];
    // One record at a time: together the texts of years would not fit into a worker's memory.
    await db.records
      .where('state')
      .anyOf(['sent', 'stored', 'withdrawn', 'erased'])
      .each(({ id, state, audience }) => {
        if (audience && !isForDevice(audience) && audience.endpoint === endpoint && (state !== 'erased' || erasedThere.has(id)))
          ids.push(id);
      });
    return ids;
  },

  change: <T>(endpoint: string, ids: RecordId[], decide: Decide<T>) =>
    db.transaction(
      'rw',
      [db.records, db.consents, db.outbox, db.receipts, db.quarantine, db.enrolments, db.requests, db.settings],
      async () => {
        const enrolment = await db.enrolments.get(endpoint);
        if (!enrolment) return undefined;
        const { result, changes = [], enrolment: next, request, ended } = decide(await holdings(db, ids), enrolment);
        if (request) {
          const lease = (await db.settings.get('syncLease'))?.value as Settings['syncLease'] | undefined;
          if (lease?.holder !== holder) return undefined;
        }
        for (const change of changes) await write(db, change);
        if (next && next !== enrolment) await db.enrolments.put(next);
        if (ended) await db.requests.update(ended.request, { status: ended.status, bytesIn: ended.bytesIn });
        return request ? { result, request: (await db.requests.add(request)) as number } : { result };
      },
    ),

  lease: (name, until) =>
    db.transaction('rw', db.settings, async () => {
      if (until > 0) await db.settings.put({ name: 'syncLease', value: { holder: name, until } });
      else await db.settings.delete('syncLease');
    }),
});
