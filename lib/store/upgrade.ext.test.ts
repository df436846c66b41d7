// A database of the first version, with rows in it, opens as the present one: every row is there, and is found by the newer indexes.
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { rekeyCases } from '#lib/actions/rekey-cases.ts';
import { agreedCounts, builtPackages } from '#lib/store/agreed.ts';
import { Database } from '#lib/store/db.ts';
import { judgmentsOfCase, wasLookedAt } from '#lib/store/precedents.ts';
import { rescue } from '#lib/store/rescue.ts';
import { todayOf } from '#lib/store/today.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

/** Version 1 as it was published. Never changed: that is what is on people's devices. */
const first = {
  records: 'id, state',
  companions: 'id, changedAt',
  consents: 'id, recordId',
  outbox: 'recordId, nextAttemptAt, [endpoint+action+nextAttemptAt]',
  receipts: '[recordId+state]',
  quarantine: 'recordId',
  requests: '++id',
  drainMarks: 'draft',
  enrolments: 'endpoint',
  settings: 'name',
};

/** One row of each table, as version 1 wrote them. */
const rowsOf = async () => {
  const record = sampleRecord(sampleJudgment(), 'consented');
  const { id } = record;
  const enrolment = await sampleEnrolment(await sampleKey());
  const { endpoint, root } = enrolment;
  return {
    records: { ...record, sealed: '{}', audience: { endpoint, root } },
    companions: sampleCompanion(record, 1000),
    consents: {
      id: 'consent',
      recordId: id,
      audience: { endpoint, root },
      purposes: ['train-models'],
      expiresOn: '2027-11-24',
      isLive: true,
      agreedAt: 2000,
    },
    outbox: { recordId: id, action: 'put', eventId: 'e', endpoint, nextAttemptAt: 12_000, attempt: 0, wasSent: false },
    receipts: { recordId: id, state: 'stored', jws: 'a.b.c', at: 1 },
    quarantine: { recordId: id, code: 'too-large', reason: 'Too large', at: 1 },
    requests: { id: 1, at: 1, purpose: 'send', address: endpoint, bytesOut: 1, bytesIn: 1, status: 200, records: [id] },
    drainMarks: { draft: id, seq: 3 },
    enrolments: enrolment,
    settings: { name: 'ownCaseKey', value: 'a2V5' },
  };
};

/** A device with the first version, still open. */
const device = async (rows: Awaited<ReturnType<typeof rowsOf>>): Promise<Dexie> => {
  const old = new Dexie(`upgrade-${crypto.randomUUID()}`);
  old.version(1).stores(first);
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  return old;
};

it('keeps every row of every table, and finds old rows by what is new', async () => {
  const rows = await rowsOf();
  const old = await device(rows);
  old.close();
  const db = new Database(old.name);
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray(), table).toEqual([row]);
  const { key } = rows.records.judgment.case;
  expect((await judgmentsOfCase(db, key)).map(({ at }) => at)).toEqual([9000]);
  expect(await todayOf(db, 1500)).toEqual({ agreed: 1, own: 0 });
  expect((await agreedCounts(db, '2026-11-24'))['train-models']).toBe(1);
  expect(await wasLookedAt(db, key)).toBe(false);
  expect(await builtPackages(db, '2026-11-24')).toEqual([]);
  await rekeyCases(db, rows.enrolments.caseKey);
  expect((await db.records.get(rows.records.id))!.judgment.case.key).toBe(key);
  await db.delete();
});

it('[H2] opens also while a window still holds the first version', async () => {
  const rows = await rowsOf();
  const old = await device(rows);
  const db = new Database(old.name);
  expect(old.isOpen()).toBe(true);
  expect(await db.records.count()).toBe(1);
  expect(old.isOpen()).toBe(false);
  await db.delete();
});

it('what is saved from a database that does not open has every table of this version', async () => {
  const db = new Database(`upgrade-${crypto.randomUUID()}`);
  await db.looks.add({ case: 'B'.repeat(43), at: 1 });
  const { text, unread } = await rescue(db.name);
  expect(unread).toEqual([]);
  const { tables } = JSON.parse(text) as { tables: object };
  expect(Object.keys(tables).toSorted()).toEqual(db.tables.map(({ name }) => name).toSorted());
  await db.delete();
});
