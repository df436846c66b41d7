// What may go into a package built on this device: own judgments whose text is the one that was agreed to (rule D1). Reads only.
import type { PackageRow } from '#lib/dataset/row.ts';
import { isForDevice, ownPurposes, type OwnPurpose } from '#lib/judgment/consent.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { digest } from '#lib/store/crypto.ts';
import type { BuiltPackageRow } from '#lib/store/built-package.ts';
import type { ConsentRow, Database } from '#lib/store/db.ts';

/** Records that are read and hashed between two breaths of the page. */
const atOnce = 200;

/** Bytes of text that one package may be built from: it is put together in the page's memory. Some 30,000 judgments. */
export const mostBytes = 64 * 1024 * 1024;

/** The purposes in the order in which they are offered. */
export const ownPurposeNames = Object.keys(ownPurposes) as OwnPurpose[];

/**
 * Whether an agreement covers packages that the person builds for a purpose. One for an organisation covers the person's own training,
 * but no handing on: its words are that two people of the organisation release such packages. Practice is in none.
 */
export const covers = ({ isLive, isForPractice, audience, purposes }: ConsentRow, purpose: OwnPurpose): boolean =>
  isLive && !isForPractice && purposes.includes(purpose) && (purpose === 'train-models' || isForDevice(audience));

/** How many judgments are agreed for each purpose and may still be used on that day. */
export const agreedCounts = async (db: Database, day: string): Promise<Record<OwnPurpose, number>> => {
  const counts = Object.fromEntries(ownPurposeNames.map((name) => [name, 0])) as Record<OwnPurpose, number>;
  await db.consents.each((consent) => {
    for (const name of ownPurposeNames) if (consent.expiresOn >= day && covers(consent, name)) counts[name]++;
  });
  return counts;
};

/** A package on this device, with what became of its judgments since. */
export interface BuiltPackage extends BuiltPackageRow {
  /** Taken back, changed, or undone. */
  takenBack: number;
  /** Still agreed to, but the agreement's last day is over. */
  ended: number;
  /** A later one of that name and purpose is in the list. */
  isReplaced: boolean;
}

/** The agreement that holds now in the place of each that was agreed anew, for the same bytes. */
const renewals = async (db: Database, agreed: readonly ConsentRow[]): Promise<Map<string, ConsentRow>> => {
  const ended = agreed.filter(({ isLive }) => !isLive);
  const found = new Map<string, ConsentRow>();
  for (let from = 0; from < ended.length; from += atOnce) {
    const some = ended.slice(from, from + atOnce);
    const rows = await db.consents
      .where('recordId')
      .anyOf(some.map(({ recordId }) => recordId))
      .filter(({ isLive, replaces }) => isLive && replaces !== undefined)
      .toArray();
    for (const old of some) {
      const now = rows.find(({ recordId, hash }) => recordId === old.recordId && hash === old.hash);
      if (now) found.set(old.id, now);
    }
  }
  return found;
};

/** All packages that were built here, newest first. */
export const builtPackages = async (db: Database, day: string): Promise<BuiltPackage[]> => {
  const built = await db.packages.orderBy('at').reverse().toArray();
  const wanted = [...new Set(built.flatMap(({ consents }) => consents))];
  const agreed = new Map<string, ConsentRow>();
  for (let from = 0; from < wanted.length; from += atOnce)
    for (const consent of await db.consents.bulkGet(wanted.slice(from, from + atOnce)))
      if (consent) agreed.set(consent.id, consent);
  const renewed = await renewals(db, [...agreed.values()]);
  const named = built.map(({ name, purposes }) => `${name} ${purposes}`);
  return built.map((row, place) => {
    const days = row.consents.map((id) => {
      const now = renewed.get(id) ?? agreed.get(id);
      return now && row.purposes.every((purpose) => covers(now, purpose)) ? now.expiresOn : undefined;
    });
    const takenBack = days.filter((last) => last === undefined).length;
    const ended = days.filter((last) => last !== undefined && last < day).length;
    return { ...row, takenBack, ended, isReplaced: named.indexOf(named[place]!) < place };
  });
};

/** One record as a package takes it. Where the text is not the one that was agreed to, the package leaves it out and counts it. */
const rowOf = async (db: Database, { isLive: _live, agreedAt: _at, ...consent }: ConsentRow): Promise<PackageRow | undefined> => {
  const record = await db.records.get(consent.recordId);
  if (!record) return undefined;
  const { sealed = '', judgment } = record;
  const isAsAgreed = (await digest(sealed)) === consent.hash;
  return isAsAgreed ? { judgment: readPayload(sealed), text: sealed, consent } : { judgment, text: '', consent };
};

/**
 * Reads every judgment with a live agreement that a package for this purpose is to know of, and hashes each text again. Other purposes
 * and ended agreements are among them, since the package counts what it leaves out. `tell` hears how many are done. Throws the
 * sentence for a person when there is more text than one package can hold.
 */
export const readAgreed = async (
  db: Database,
  purpose: OwnPurpose,
  tell: (done: number, all: number) => void = () => {},
): Promise<PackageRow[]> => {
  const isOther = (consent: ConsentRow): boolean => consent.isLive && !consent.purposes.includes(purpose);
  const consents = await db.consents.filter((consent) => covers(consent, purpose) || isOther(consent)).toArray();
  const rows: PackageRow[] = [];
  let bytes = 0;
  for (let from = 0; from < consents.length; from += atOnce) {
    const read = await Promise.all(consents.slice(from, from + atOnce).map((consent) => rowOf(db, consent)));
    for (const row of read) if (row) rows.push(row);
    bytes += read.reduce((sum, row) => sum + (row?.text.length ?? 0), 0);
    if (bytes > mostBytes)
      throw new Error(
        `These judgments have more text than one package on a device can hold: ${mostBytes.toLocaleString()} bytes. Nothing was built, and everything is safe here. Build for the other purpose, or take some back.`,
      );
    tell(Math.min(consents.length, from + atOnce), consents.length);
  }
  return rows;
};
