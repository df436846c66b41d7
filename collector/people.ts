// People and the codes that are made for them: each lets one device join, once.
import { randomUUID } from 'node:crypto';
import type { Collector } from '#collector/collector.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { type FindTicket, personOf } from '#collector/joining.ts';
import { codeDays, hashOfCode, isSame, newEnrolmentCode } from '#collector/keys/codes.ts';
import { put } from '#collector/store/changes.ts';
import type { ContributorRow } from '#collector/store/tables.ts';

/** A code as it is told to the person. */
export interface NewCode {
  code: string;
  /** ISO 8601. */
  expires: string;
  /** Whether the person is here already and a further device joins. */
  isFurtherDevice: boolean;
}

/** A person of whom nothing is known yet but how they are named. */
export const newPerson = (organisation: string, name: string | null): ContributorRow => ({
  organisation,
  contributor: randomUUID(),
  name,
  epoch: 0,
  recovery: null,
});

/** Makes a one-time code. The same name again makes one for a further device of that person. */
export const makeCode = ({ store, keys, now }: Collector, name?: string): Promise<NewCode> =>
  store.change(async (db) => {
    const organisation = keys.root;
    const code = newEnrolmentCode();
    const expires = new Date(now() + codeDays * 86_400_000).toISOString();
    const query = db.selectFrom('contributors').selectAll().where('organisation', '=', organisation);
    const known = name === undefined ? undefined : await query.where('name', '=', name).executeTakeFirst();
    const person = known ?? newPerson(organisation, name ?? null);
    const row = { organisation, code: hashOfCode(code), contributor: person.contributor, expires, used: false };
    return {
      value: { code, expires, isFurtherDevice: known !== undefined && known.recovery !== null },
      changes: [put('contributors', [person]), put('codes', [row])],
    };
  });

/** What a code lets join. Refuses one that is unknown, was used or has run out. */
export const byCode =
  (code: string): FindTicket =>
  async (db, { organisation, now }) => {
    const stored = hashOfCode(code);
    const query = db.selectFrom('codes').selectAll().where('organisation', '=', organisation);
    const row = await query.where('code', '=', stored).executeTakeFirst();
    if (!row || !isSame(row.code, stored)) throw new Refusal('wrong-code');
    if (row.used || Date.parse(row.expires) <= now) throw new Refusal('used-code');
    const person = await personOf(db, organisation, row.contributor);
    return { person, joinedBy: null, changes: [put('codes', [{ ...row, used: true }])], isAnswerSeen: true };
  };
