// Calls the cases of records on this device by its own key, where they came under another one: from another device, or from an earlier
// version, which called them by the key of the organisation that was joined. Sealed texts are as they were (rule C3).
import { caseKey } from '#lib/actions/case-key.ts';
import { hashOfCase } from '#lib/actions/case-of.ts';
import type { Hash } from '#lib/judgment/case.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';

/** A case that was looked at stays so under its new name (rule A2). The caller may have a transaction, which names `looks`. */
export const carryLook = async (db: Database, before: Hash | undefined, after: Hash): Promise<void> => {
  const look = before && before !== after && (await db.looks.get(before));
  if (look && !(await db.looks.get(after))) await db.looks.put({ ...look, case: after });
};

/** Done again it changes nothing. */
export const rekeyCases = async (db: Database): Promise<void> => {
  const key = await caseKey(db);
  for (const companion of await db.companions.toArray()) {
    if (!companion.address) continue;
    const hash = await hashOfCase(key, companion, companion.id);
    const before = (await db.records.get(companion.id))?.judgment.case.key;
    if (before === undefined || before === hash) continue;
    await db.records
      .where('id')
      .equals(companion.id)
      .modify((record) => {
        record.judgment.case.key = hash;
      });
    await carryLook(db, before, hash);
  }
};

/** At the first start of this version, once; cut short, it is done by the next. */
export const ownCases = async ({ db = ownDb } = {}): Promise<void> => {
  if (await db.settings.get('casesOwn')) return;
  await rekeyCases(db);
  await db.settings.put({ name: 'casesOwn', value: true });
};
