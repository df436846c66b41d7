// What was kept before joining gets the organisation's case hashes, so that it meets other people's judgments of the same case.
import { hashOfCase } from '#lib/actions/case-of.ts';
import type { Hash } from '#lib/judgment/case.ts';
import type { Database } from '#lib/store/db.ts';

/** A case that was looked at stays so under its new name (rule A2). The caller may have a transaction, which names `looks`. */
export const carryLook = async (db: Database, before: Hash | undefined, after: Hash): Promise<void> => {
  const look = before && (await db.looks.get(before));
  if (look) await db.looks.put({ ...look, case: after });
};

/** Hashes the cases of all records that were never agreed to anew. One that is agreed to meanwhile keeps what the person saw. */
export const rekeyCases = async (db: Database, key: string): Promise<void> => {
  const open = await db.records.where('state').anyOf('draft', 'kept', 'private').primaryKeys();
  const companions = await db.companions.bulkGet(open);
  for (const companion of companions) {
    if (!companion?.address) continue;
    const hash = await hashOfCase(key, companion, companion.id);
    const before = (await db.records.get(companion.id))?.judgment.case.key;
    await db.records
      .where('id')
      .equals(companion.id)
      .modify((record) => {
        if (!record.sealed) record.judgment.case.key = hash;
      });
    await carryLook(db, before, hash);
  }
};
