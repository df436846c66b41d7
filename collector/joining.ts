// A device joins: by a code that was made for its person, by a token that many devices hold, or by signing in. What lets it join says whose
// it is; the recovery code is told to the person once and stored as a hash.
import type { Kysely } from 'kysely';
import type { Collector } from '#collector/collector.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { hashOfCode, newRecoveryCode } from '#collector/keys/codes.ts';
import { type Change, put } from '#collector/store/changes.ts';
import type { ContributorRow, DeviceRow, Schema } from '#collector/store/tables.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

/** What lets a device join. */
export interface Ticket {
  person: ContributorRow;
  joinedBy: DeviceRow['joinedBy'];
  /** What using it changes, the person's own row among it where they are new. */
  changes: Change[];
  /** Whether somebody sees the answer, so that a recovery code in it is not lost. */
  isAnswerSeen: boolean;
}

/** Finds a ticket for a device, which may have joined before. Refuses what is no good. */
export type FindTicket = (
  db: Kysely<Schema>,
  about: { organisation: string; known: DeviceRow | undefined; now: number },
) => Promise<Ticket>;

export interface Joined {
  organisation: string;
  contributor: string;
  contributorEpoch: number;
  caseKey: string;
  recoveryCode?: string;
}

/** The row of a person who is there. */
export const personOf = (db: Kysely<Schema>, organisation: string, contributor: string): Promise<ContributorRow> =>
  db
    .selectFrom('contributors')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('contributor', '=', contributor)
    .executeTakeFirstOrThrow();

const hasRecords = async (db: Kysely<Schema>, { organisation, contributor }: ContributorRow): Promise<boolean> => {
  const query = db.selectFrom('records').select('id').where('organisation', '=', organisation);
  return (await query.where('contributor', '=', contributor).limit(1).execute()).length > 0;
};

/** Lets a device join. Refuses what its ticket refuses, a device that was removed, and one that is somebody else's. */
export const join = ({ store, keys, now }: Collector, findTicket: FindTicket, device: string, key: PublicKey): Promise<Joined> =>
  store.change(async (db) => {
    const organisation = keys.root;
    const devices = db.selectFrom('devices').selectAll().where('organisation', '=', organisation);
    const known = await devices.where('device', '=', device).executeTakeFirst();
    const { person, joinedBy, changes, isAnswerSeen } = await findTicket(db, { organisation, known, now: now() });
    const { contributor, epoch } = person;
    if (known?.revoked) throw new Refusal('device-revoked');
    if (known && known.contributor !== contributor) throw new Refusal('device-taken');
    const organisations = db.selectFrom('organisations').selectAll();
    const { name, caseKey } = await organisations.where('organisation', '=', organisation).executeTakeFirstOrThrow();
    // The same device again while nothing is stored: its first answer may have been lost, and the recovery code with it.
    const mayBeLost = known !== undefined && !(await hasRecords(db, person));
    const recoveryCode = isAnswerSeen && (person.recovery === null || mayBeLost) ? newRecoveryCode() : undefined;
    const value = { organisation: name, contributor, contributorEpoch: epoch, caseKey };
    return {
      value: recoveryCode === undefined ? value : { ...value, recoveryCode },
      changes: [
        ...changes,
        put('devices', [{ organisation, device, contributor, key, revoked: false, joinedBy }]),
        ...(recoveryCode === undefined ? [] : [put('contributors', [{ ...person, recovery: hashOfCode(recoveryCode) }])]),
      ],
    };
  });

/** Makes a recovery code for the person of a device that proved itself. The one before is good for nothing from then on. */
export const renewRecoveryCode = ({ store, keys }: Collector, contributor: string): Promise<string> =>
  store.change(async (db) => {
    const recoveryCode = newRecoveryCode();
    const person = await personOf(db, keys.root, contributor);
    return { value: recoveryCode, changes: [put('contributors', [{ ...person, recovery: hashOfCode(recoveryCode) }])] };
  });
