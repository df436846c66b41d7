// People and their devices: a code lets one device join, once; the recovery code is shown to the person once and stored as a hash.
import { randomUUID } from 'node:crypto';
import { type Collector } from '#collector/collector.ts';
import { codeDays, hashOfCode, isSame, newEnrolmentCode, newRecoveryCode } from '#collector/keys/codes.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { put } from '#collector/store/changes.ts';
import type { ContributorRow } from '#collector/store/tables.ts';
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
    const stored = hashOfCode(code);
    const mine = <T extends 'codes' | 'contributors' | 'devices'>(table: T) => db.selectFrom(table);
    const row = await mine('codes')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('code', '=', stored)
      .executeTakeFirst();
    if (!row || !isSame(row.code, stored)) throw new Refusal('wrong-code');
    if (row.used || Date.parse(row.expires) <= now()) throw new Refusal('used-code');
    const before = await mine('devices')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('device', '=', device)
      .executeTakeFirst();
    if (before && (before.contributor !== row.contributor || before.revoked)) throw new Refusal('device-taken');
    const { name, caseKey } = await db
      .selectFrom('organisations')
      .select(['name', 'caseKey'])
      .where('organisation', '=', organisation)
      .executeTakeFirstOrThrow();
    const person = await mine('contributors')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('contributor', '=', row.contributor)
      .executeTakeFirstOrThrow();
    const records = await db
      .selectFrom('records')
      .select('id')
      .where('organisation', '=', organisation)
      .where('contributor', '=', row.contributor)
      .limit(1)
      .execute();
    // While nothing is stored the first answer may have been lost with its recovery code: a new one takes its place.
    const recoveryCode = person.recovery === null || records.length === 0 ? newRecoveryCode() : undefined;
    return {
      value: {
        organisation: name,
        contributor: row.contributor,
        contributorEpoch: person.epoch,
        caseKey,
        ...(recoveryCode === undefined ? {} : { recoveryCode }),
      },
      changes: [
        put('codes', [{ ...row, used: true }]),
        put('devices', [{ organisation, device, contributor: row.contributor, key, revoked: false }]),
        ...(recoveryCode === undefined ? [] : [put('contributors', [{ ...person, recovery: hashOfCode(recoveryCode) }])]),
      ],
    };
  });
