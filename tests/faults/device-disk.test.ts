// The store in memory that the simulation trusts, and the one in Dexie that people have, do the same for any history of changes.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { states } from '#lib/judgment/life.ts';
import { Database, type ConsentRow, type OutboxRow, type ReceiptRow, type RecordRow } from '#lib/store/db.ts';
import type { Change, Holding } from '#lib/store/holding.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { emptyDisk, storeOn } from '#tests/faults/device/disk.ts';
import { sampleEnrolment } from '#tests/harness/samples.ts';
import { isLong } from '#tests/harness/runs.ts';

const ids = ['a', 'b', 'c', 'd'];
const now = 1000;
const furthest = 5000;
const enrolment = await sampleEnrolment({ thumbprint: 'd'.repeat(43) });
const { endpoint } = enrolment;
const audience = { endpoint, root: enrolment.root };

const id = fc.constantFrom(...ids);
const outboxRow = fc.record({
  action: fc.constantFrom('put' as const, 'erase' as const),
  eventId: fc.string(),
  endpoint: fc.constant(endpoint),
  nextAttemptAt: fc.constantFrom(0, now - 1, now, now + 1, now + furthest, now + furthest + 1, 90_000),
  attempt: fc.nat(3),
  wasSent: fc.boolean(),
});
const change = fc
  .record(
    {
      id,
      row: fc.oneof(outboxRow, fc.constant(null)),
      state: fc.constantFrom(...states),
      endsConsent: fc.constant(true as const),
      receipt: fc.record({ state: fc.constantFrom('stored' as const, 'erased' as const), jws: fc.string(), at: fc.nat() }),
      quarantine: fc.oneof(fc.record({ code: fc.string(), reason: fc.string(), at: fc.nat() }), fc.constant(null)),
    },
    { requiredKeys: ['id'] },
  )
  .map(({ id: recordId, row, receipt, quarantine, ...rest }) => ({
    ...rest,
    id: recordId,
    ...(row === undefined ? {} : { row: row && { ...row, recordId } }),
    ...(receipt === undefined ? {} : { receipt: { ...receipt, recordId } as ReceiptRow }),
    ...(quarantine === undefined ? {} : { quarantine: quarantine && { ...quarantine, recordId } }),
  })) as fc.Arbitrary<Change>;
const act = fc.oneof(
  fc.record({ changes: fc.array(change, { maxLength: 3 }), isRequest: fc.boolean(), seen: fc.uniqueArray(id) }),
  fc.record({ holder: fc.constantFrom('run', 'another'), until: fc.constantFrom(0, 1) }),
);

const request = { at: now, purpose: 'send' as const, address: 'x', bytesOut: 1, bytesIn: 0, status: 0, records: [] };
const byDue = (rows: OutboxRow[]) => rows.map(({ recordId, action }) => `${action} ${recordId}`).toSorted();

it('both hold the same after the same acts', async () => {
  const property = fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
    const db = new Database(`disk-${crypto.randomUUID()}`);
    const disk = emptyDisk(enrolment);
    try {
      await db.enrolments.add(enrolment);
      for (const recordId of ids) {
        const record = { id: recordId, state: 'sent', audience, judgment: {} } as unknown as RecordRow;
        const consent = { id: `consent ${recordId}`, recordId, isLive: true, agreedAt: 1 } as ConsentRow;
        await db.records.add(record);
        await db.consents.add(consent);
        disk.records.set(recordId, record);
        disk.consents.set(recordId, [consent]);
      }
      const [real, model] = [openOutbox('run', db), storeOn(disk, 'run', async () => {})];
      for (const one of acts) {
        if ('holder' in one) {
          for (const store of [real, model]) await store.lease(one.holder, one.until);
          continue;
        }
        const decide = (held: Holding[]) => ({
          result: held,
          changes: one.changes,
          ...(one.isRequest ? { request: { ...request } } : {}),
        });
        const [there, here] = [await real.change(endpoint, one.seen, decide), await model.change(endpoint, one.seen, decide)];
        expect(there?.result).toEqual(here?.result);
        expect(there === undefined).toBe(here === undefined);
      }
      const [rows, held] = [await db.outbox.toArray(), await real.change(endpoint, ids, (all) => ({ result: all }))];
      expect(new Map(rows.map((row) => [row.recordId, row]))).toEqual(disk.outbox);
      expect(held?.result).toEqual((await model.change(endpoint, ids, (all) => ({ result: all })))?.result);
      expect(new Map((await db.quarantine.toArray()).map((row) => [row.recordId, row]))).toEqual(disk.quarantine);
      expect(new Map((await db.receipts.toArray()).map((row) => [`${row.recordId} ${row.state}`, row]))).toEqual(disk.receipts);
      expect(await db.requests.count()).toBe(disk.requests.length);
      expect(byDue(await real.due(endpoint, now, furthest, 9))).toEqual(byDue(await model.due(endpoint, now, furthest, 9)));
      expect((await real.sentIds(endpoint)).toSorted()).toEqual((await model.sentIds(endpoint)).toSorted());
      expect(await real.nextDue(endpoint)).toBe(await model.nextDue(endpoint));
    } finally {
      await db.delete();
    }
  });
  await fc.assert(property, { numRuns: isLong ? 2000 : 60 });
});
