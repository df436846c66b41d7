// What was kept before joining gets the organisation's case hashes, so that it meets other people's judgments of the same case.
import { Dexie } from 'dexie';
import { hashOfCase, type Whereabouts } from '#lib/actions/case-of.ts';
import type { Hash } from '#lib/judgment/case.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

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

/**
 * The organisation's hash of the case, where a record was agreed to for this device before it joined, and what comes of it is not:
 * `rekeyCases` leaves what is sealed alone. Inside the caller's transaction, which names `enrolments`.
 */
export const caseKeyNow = async (db: Database, { id, audience }: RecordRow, where?: Whereabouts): Promise<Hash | undefined> => {
  const joined = audience && isForDevice(audience) && where?.address ? await db.enrolments.toCollection().first() : undefined;
  return joined && Dexie.waitFor(hashOfCase(joined.caseKey, where!, id));
};
