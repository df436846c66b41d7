// What was kept before joining gets the organisation's case hashes, so that it meets other people's judgments of the same case.
import { hashOfCase } from '#lib/actions/case-of.ts';
import type { Database } from '#lib/store/db.ts';

/** Hashes the cases of all records that were never agreed to anew. One that is agreed to meanwhile keeps what the person saw. */
export const rekeyCases = async (db: Database, key: string): Promise<void> => {
  const open = await db.records.where('state').anyOf('draft', 'kept', 'private').primaryKeys();
  const companions = await db.companions.bulkGet(open);
  for (const companion of companions) {
    if (!companion?.address) continue;
    const hash = await hashOfCase(key, companion, companion.id);
    await db.records
      .where('id')
      .equals(companion.id)
      .modify((record) => {
        if (!record.sealed) record.judgment.case.key = hash;
      });
  }
};
