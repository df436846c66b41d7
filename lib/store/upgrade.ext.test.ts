// A database of the first version, with rows in it, opens as the present one: every row is there, and is found by the newer indexes.
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { ownCases } from '#lib/actions/rekey-cases.ts';
import { agreedCounts, builtPackages } from '#lib/store/agreed.ts';
import { Database } from '#lib/store/db.ts';
import { judgmentsOfCase, wasLookedAt } from '#lib/store/precedents.ts';
import { rescue } from '#lib/store/rescue.ts';
import { todayOf } from '#lib/store/today.ts';
import { released, rowsOfFirst } from '#tests/harness/released.ts';

/** A device with the first version, still open. */
const device = async (rows: Awaited<ReturnType<typeof rowsOfFirst>>): Promise<Dexie> => {
  const old = new Dexie(`upgrade-${crypto.randomUUID()}`);
  old.version(1).stores(released[1]!);
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  return old;
};

it('keeps every row of every table, and finds old rows by what is new', async () => {
  const rows = await rowsOfFirst();
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
  await db.delete();
});

it('calls cases by the key of the device, once, where they were called by that of the organisation, and leaves sealed texts', async () => {
  const rows = await rowsOfFirst();
  const { id } = rows.records;
  const where = rows.companions;
  rows.records.judgment.case.key = await hashOfCase(rows.enrolments.caseKey, where, id);
  const old = await device(rows);
  old.close();
  const db = new Database(old.name);
  await db.looks.add({ case: rows.records.judgment.case.key, at: 7 });
  for (let time = 0; time < 2; time++) {
    await ownCases({ db });
    const key = await hashOfCase(rows.settings.value, where, id);
    expect((await judgmentsOfCase(db, key)).map(({ record }) => record.sealed)).toEqual([rows.records.sealed]);
    expect((await db.looks.get(key))?.at).toBe(7);
  }
  await db.delete();
});

it('[H2] opens also while a window still holds the first version', async () => {
  const rows = await rowsOfFirst();
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
