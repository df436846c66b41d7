// Taking everything back, with the recovery code or from any enrolled device of the person. Holds against devices that have
// not heard of that (invariant I4).
import type { Kysely } from 'kysely';
import { type Collector, today } from '#collector/collector.ts';
import { confirmErased } from '#collector/erasure.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { hashOfCode, isSame } from '#collector/keys/codes.ts';
import { readKnown } from '#collector/rules/known.ts';
import { put } from '#collector/store/changes.ts';
import type { Schema } from '#collector/store/tables.ts';

export interface TakenBack {
  /** Records that were erased now. */
  erased: number;
  /** Proof for every record of this person that was ever taken back. */
  receipts: string[];
}

/** Who asks: whoever holds the code, or the contributor that a device proved to belong to. */
export type Asking = { recoveryCode: string } | { contributor: string };

const personWho = async (db: Kysely<Schema>, organisation: string, who: Asking) => {
  const people = db.selectFrom('contributors').selectAll().where('organisation', '=', organisation);
  if ('contributor' in who) return people.where('contributor', '=', who.contributor).executeTakeFirstOrThrow();
  const stored = hashOfCode(who.recoveryCode);
  const person = await people.where('recovery', '=', stored).executeTakeFirst();
  if (!person?.recovery || !isSame(person.recovery, stored)) throw new Refusal('wrong-code');
  return person;
};

/** Erases all records of that person, whichever device sent them, and voids consents that devices still hold. Refuses an unknown code. */
export const takeBackAll = async (collector: Collector, who: Asking): Promise<TakenBack> => {
  const { store, keys } = collector;
  const organisation = keys.root;
  const { erased, all } = await store.change(async (db) => {
    const person = await personWho(db, organisation, who);
    const { contributor } = person;
    const held = await db
      .selectFrom('records')
      .select('id')
      .where('organisation', '=', organisation)
      .where('contributor', '=', contributor)
      .orderBy('id')
      .execute();
    const before = await db
      .selectFrom('erasures')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('contributor', '=', contributor)
      .execute();
    const known = await readKnown(
      db,
      { organisation, contributor },
      held.map(({ id }) => id),
    );
    const day = today(collector);
    const rows = held.map(({ id }) => ({ organisation, contributor, id, day, recipients: known.get(id)!.recipients }));
    const epoch = person.epoch + 1;
    return {
      value: { erased: rows.length, all: [...before, ...rows] },
      changes: [put('contributors', [{ ...person, epoch }])],
      ledger: [...rows.map((row) => ({ erased: row })), { epoch: { organisation, contributor, epoch } }],
      leavesBytes: rows.length > 0,
    };
  });
  return { erased, receipts: [...(await confirmErased(collector, all)).values()] };
};
