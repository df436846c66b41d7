// Agreements with what is known around each, for the record of consent that a person saves (rule C12). Reads only.
import type { ConsentAbout, ConsentStanding } from '#lib/dataset/w3c/consent-record.ts';
import { notices, ownNotices, type Notice } from '#lib/judgment/notice.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import { digest } from '#lib/store/crypto.ts';
import type { ConsentRow, Database } from '#lib/store/db.ts';

/** Every notice that there ever was, by its fingerprint. */
const noticesByHash = async (): Promise<Map<string, Notice>> =>
  new Map(await Promise.all([...notices, ...ownNotices].map(async (each) => [await digest(each.text), each] as const)));

/** A notice that a policy added to. Its version is that of the product's own words, with which it begins. */
const noticeOf = (told: string | undefined): Notice | undefined => {
  const own = told && notices.findLast(({ text }) => told.startsWith(text));
  return own ? { version: own.version, text: told } : undefined;
};

const standingOf = (row: ConsentRow, state: State | undefined, isReplaced: boolean, today: string): ConsentStanding => {
  if (row.isLive) return row.expiresOn < today ? 'ConsentExpired' : row.replaces ? 'RenewedConsentGiven' : 'ConsentGiven';
  // A newer agreement stands in its place; the newer record says which.
  if (isReplaced) return row.replaces ? 'RenewedConsentGiven' : 'ConsentGiven';
  if (state === 'withdrawn' || state === 'erased') return 'ConsentWithdrawn';
  return state === 'refused' ? 'ConsentInvalidated' : 'ConsentUnknown';
};

/** All agreements, oldest first, or those of one record. `today` says which have ended. */
export const consentAbouts = async (db: Database, today: string, of?: RecordId): Promise<ConsentAbout[]> => {
  const rows = of === undefined ? await db.consents.toArray() : await db.consents.where('recordId').equals(of).toArray();
  const [records, enrolments, known] = await Promise.all([
    db.records.bulkGet(rows.map(({ recordId }) => recordId)),
    db.enrolments.toArray(),
    noticesByHash(),
  ]);
  const replaced = new Set(rows.flatMap(({ replaces }) => replaces ?? []));
  return rows
    .map((row, place) => {
      const { isLive: _live, agreedAt: _at, isForPractice: _practice, told, replaces, under, ...consent } = row;
      const { audience } = consent;
      const organisation = enrolments.find(({ endpoint }) => 'endpoint' in audience && audience.endpoint === endpoint);
      const at = row.agreedAt;
      return {
        at,
        about: {
          consent,
          standing: standingOf(row, records[place]?.state, replaced.has(row.id), today),
          replaces,
          notice: known.get(row.noticeHash) ?? noticeOf(told),
          // What was not kept with an agreement is not made up from what is known today: of an older one, the name alone.
          organisation: organisation?.organisation,
          under,
        },
      };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ about }) => about);
};

/** The notice that the person agreed under last for this recipient, where its words are known and others are told now. */
export const noticeBefore = async (db: Database, isForOrganisation: boolean): Promise<Notice | undefined> => {
  const kin = isForOrganisation ? notices : ownNotices;
  const known = await noticesByHash();
  const all = await db.consents.orderBy('agreedAt').reverse().limit(50).toArray();
  const last = all.map(({ noticeHash }) => known.get(noticeHash)).find((each) => each !== undefined && kin.includes(each));
  return last && last !== kin.at(-1) ? last : undefined;
};
