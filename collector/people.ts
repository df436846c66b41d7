// People and their devices: a code lets one device join, once; the recovery code is shown to the person once and stored as a hash.
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Collector } from '#collector/collector.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { codeDays, hashOfCode, isSame, newEnrolmentCode, newRecoveryCode } from '#collector/keys/codes.ts';
import { put } from '#collector/store/changes.ts';
import type { CodeRow, ContributorRow, Schema } from '#collector/store/tables.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

/** A code as it is told to the person. */
export interface NewCode {
  code: string;
  /** ISO 8601. */
  expires: string;
  /** Whether the person is here already and a further device joins. */
  isFurtherDevice: boolean;
}

/** Makes a one-time code. The same name again makes one for a further device of that person. */
export const makeCode = ({ store, keys, now }: Collector, name?: string): Promise<NewCode> =>
  store.change(async (db) => {
    const organisation = keys.root;
    const code = newEnrolmentCode();
    const expires = new Date(now() + codeDays * 86_400_000).toISOString();
    const query = db.selectFrom('contributors').selectAll().where('organisation', '=', organisation);
    const known = name === undefined ? undefined : await query.where('name', '=', name).executeTakeFirst();
    const person: ContributorRow = known ?? {
      organisation,
      contributor: randomUUID(),
      name: name ?? null,
      epoch: 0,
      recovery: null,
    };
    const row = { organisation, code: hashOfCode(code), contributor: person.contributor, expires, used: false };
    return {
      value: { code, expires, isFurtherDevice: known !== undefined && known.recovery !== null },
      changes: [put('contributors', [person]), put('codes', [row])],
    };
  });

/** The row of a code that is still good. */
const goodCode = async (db: Kysely<Schema>, organisation: string, code: string, now: number): Promise<CodeRow> => {
  const stored = hashOfCode(code);
  const query = db.selectFrom('codes').selectAll().where('organisation', '=', organisation);
  const row = await query.where('code', '=', stored).executeTakeFirst();
  if (!row || !isSame(row.code, stored)) throw new Refusal('wrong-code');
  if (row.used || Date.parse(row.expires) <= now) throw new Refusal('used-code');
  return row;
};

/** Whether this very device has joined before as that person. Refuses one that joined as somebody else, or was removed. */
const hasJoined = async (db: Kysely<Schema>, { organisation, contributor }: CodeRow, device: string): Promise<boolean> => {
  const query = db.selectFrom('devices').selectAll().where('organisation', '=', organisation);
  const row = await query.where('device', '=', device).executeTakeFirst();
  if (row?.revoked) throw new Refusal('device-revoked');
  if (row && row.contributor !== contributor) throw new Refusal('device-taken');
  return row !== undefined;
};

const hasRecords = async (db: Kysely<Schema>, { organisation, contributor }: CodeRow): Promise<boolean> => {
  const query = db.selectFrom('records').select('id').where('organisation', '=', organisation);
  return (await query.where('contributor', '=', contributor).limit(1).execute()).length > 0;
};

export interface Joined {
  organisation: string;
  contributor: string;
  contributorEpoch: number;
  caseKey: string;
  recoveryCode?: string;
}

/** Lets a device join with a code. Refuses an unknown, used or expired code, and a device that is somebody else's. */
export const join = ({ store, keys, now }: Collector, code: string, device: string, key: PublicKey): Promise<Joined> =>
  store.change(async (db) => {
    const organisation = keys.root;
    const row = await goodCode(db, organisation, code, now());
    const { contributor } = row;
    const isAgain = await hasJoined(db, row, device);
    const organisations = db.selectFrom('organisations').selectAll();
    const { name, caseKey } = await organisations.where('organisation', '=', organisation).executeTakeFirstOrThrow();
    const people = db.selectFrom('contributors').selectAll().where('organisation', '=', organisation);
    const person = await people.where('contributor', '=', contributor).executeTakeFirstOrThrow();
    // The same device again while nothing is stored: its first answer may have been lost, and the recovery code with it.
    const mayBeLost = isAgain && !(await hasRecords(db, row));
    const recoveryCode = person.recovery === null || mayBeLost ? newRecoveryCode() : undefined;
    const value = { organisation: name, contributor, contributorEpoch: person.epoch, caseKey };
    return {
      value: recoveryCode === undefined ? value : { ...value, recoveryCode },
      changes: [
        put('codes', [{ ...row, used: true }]),
        put('devices', [{ organisation, device, contributor, key, revoked: false }]),
        ...(recoveryCode === undefined ? [] : [put('contributors', [{ ...person, recovery: hashOfCode(recoveryCode) }])]),
      ],
    };
  });
