// Rules I5 and H2: a database of each released version opens as the present one with every row in it, also when the change of version is
// ended before any of its steps and begun anew.
import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { fuseOf, type Fuse } from '#tests/faults/crash/fuse.ts';
import { Database } from '#lib/store/db.ts';
import { bar } from '#tests/harness/bars.ts';
import { released, releasedDatabase } from '#tests/harness/released.ts';

const versions = Object.keys(released).map(Number);

/** Each step by which a database is given another form is a point, until the function that this answers is called. */
const burnUpgrades = (fuse: Fuse): (() => void) => {
  const steps = [
    [IDBDatabase.prototype, 'createObjectStore'],
    [IDBDatabase.prototype, 'deleteObjectStore'],
    [IDBObjectStore.prototype, 'createIndex'],
    [IDBObjectStore.prototype, 'deleteIndex'],
  ] as const;
  const restore = steps.map(([owner, name]) => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    const burning = function (this: unknown, ...args: unknown[]): unknown {
      fuse.step();
      return own.apply(this, args);
    };
    Reflect.set(owner, name, burning);
    return () => Reflect.set(owner, name, own);
  });
  return () => restore.forEach((back) => back());
};

/** Opens the database as the present version, ended at that step. Answers how many steps there were. */
const upgrade = async (name: string, end: number): Promise<number> => {
  const fuse = fuseOf(end);
  const restore = burnUpgrades(fuse);
  const db = new Database(name);
  const opened = await db.open().then(
    () => true,
    () => false,
  );
  restore();
  db.close();
  expect(opened).toBe(!fuse.isDead());
  return fuse.passed();
};

describe('a database of each released version', () => {
  let [tried, whole] = [0, 0];
  afterAll(() =>
    bar(
      'schema migration of each released version, ended midway',
      '100 % whole',
      `${whole} of ${tried}, ${versions.length} versions`,
    ),
  );

  it('the last released version is the present one', () => {
    expect(new Database().verno).toBe(versions.at(-1));
  });

  for (const version of versions)
    it(`[I5] [H2] version ${version} opens with every row, ended at any step`, async () => {
      const steps = await upgrade((await releasedDatabase(version)).name, Infinity);
      expect(steps > 0).toBe(version !== versions.at(-1));
      for (let end = 0; end <= steps; end++) {
        tried++;
        const { name, rows } = await releasedDatabase(version);
        await upgrade(name, end);
        const db = new Database(name);
        for (const table of db.tables)
          expect([table.name, await table.toArray()]).toEqual([table.name, rows[table.name] ? [rows[table.name]] : []]);
        expect(await db.consents.orderBy('agreedAt').count()).toBe(1);
        const { judgment } = rows['records'] as { judgment: { case: { key: string; tool: string } } };
        for (const part of ['key', 'tool'] as const)
          expect(await db.records.where(`judgment.case.${part}`).equals(judgment.case[part]).count()).toBe(1);
        await db.delete();
        whole++;
      }
    });
});
