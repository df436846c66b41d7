// What our top-level pages read. Each is made for a Dexie live query: reads only, and only what it shows.
import { answerOf } from '#lib/judgment/answer.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import { isForDevice, undoWindow } from '#lib/judgment/consent.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import type { BuiltPackageRow } from '#lib/store/built-package.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { attachedSteps, type AttachmentRow } from '#lib/store/attachments.ts';
import type { CompanionRow, ConsentRow, Database, OutboxRow, QuarantineRow, ReceiptRow, RecordRow } from '#lib/store/db.ts';
import { claimsIn } from '#lib/store/receipts.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

/** The groups of the inbox, in its order. The last four are quiet: their rows are read when they are opened. */
export const groups = [
  'needs-you',
  'to-review',
  'unfinished',
  'waiting',
  'agreed-here',
  'private',
  'sent',
  'taken-back',
] as const;
export type Group = (typeof groups)[number];

/** One row of the inbox. */
export interface InboxRow {
  id: RecordId;
  group: Group;
  kind: string;
  /** The answer in one line; empty while there is none. */
  answer: string;
  /** The reason; while there is neither that nor an answer, what it is about. */
  why: string;
  tool: string;
  /** Milliseconds since 1970 when it was kept, or begun. */
  at: number;
}

/** Rows that a quiet group shows at first, and as many more each time that the person asks. */
export const quietRows = 200;

const statesOf: Readonly<Record<Group, readonly State[]>> = {
  'needs-you': ['refused'],
  'to-review': ['kept'],
  unfinished: ['draft', 'kept'],
  waiting: ['consented', 'sent'],
  'agreed-here': ['consented-here'],
  private: ['private'],
  sent: ['stored'],
  'taken-back': ['withdrawn', 'erased'],
};

/** Which group shows a record. A kept one that lacks something is unfinished. */
export const groupOf = ({ state, judgment }: RecordRow): Group => {
  if (state === 'kept') return isComplete(judgment) ? 'to-review' : 'unfinished';
  return groups.find((group) => statesOf[group].includes(state))!;
};

/** What tells one that says nothing yet from others that do not either: what is asked, else what the case is about. */
const aboutOf = ({ case: judged }: Judgment): string =>
  Object.values(judged.asked)
    .flat()
    .find((value) => value.trim() !== '') ?? judged.text;

export const rowsFor = async (db: Database, records: RecordRow[]): Promise<InboxRow[]> => {
  const companions = await db.companions.bulkGet(records.map(({ id }) => id));
  return records
    .map((record, index) => {
      const { id, judgment } = record;
      const answer = answerOf(judgment);
      return {
        id,
        group: groupOf(record),
        kind: judgment.kind,
        answer,
        why: judgment.body.verdict.rationale || (answer === '' ? aboutOf(judgment) : ''),
        tool: judgment.case.tool,
        at: companions[index]?.keptAt ?? companions[index]?.openedAt ?? 0,
      };
    })
    .toSorted((a, b) => b.at - a.at || a.id.localeCompare(b.id));
};

/** The rows of the four groups that are always open, newest first. */
export const openRows = async (db: Database): Promise<InboxRow[]> =>
  rowsFor(db, await db.records.where('state').anyOf('refused', 'kept', 'draft', 'consented', 'sent').toArray());

/** The rows of a quiet group, at most `limit` of them: those that changed last. */
export const quietGroup = async (db: Database, group: Group, limit: number = quietRows): Promise<InboxRow[]> => {
  const all = new Set(await db.records.where('state').anyOf(statesOf[group]).primaryKeys());
  const newest = db.companions.orderBy('changedAt').reverse();
  const ids =
    all.size > limit
      ? await newest
          .filter(({ id }) => all.has(id))
          .limit(limit)
          .primaryKeys()
      : [...all];
  const records = await db.records.bulkGet(ids);
  return rowsFor(
    db,
    records.filter((record) => record !== undefined),
  );
};

/** Whether any judgment is on this device. */
export const hasRecords = async (db: Database): Promise<boolean> => (await db.records.count()) > 0;

/** A row with what else a person looks for: the text of its case. */
export interface SearchRow extends InboxRow {
  caseText: string;
}

/** Every record on the device as a row, newest first, for looking through by words. */
export const searchRows = async (db: Database): Promise<SearchRow[]> => {
  const records = await db.records.toArray();
  const texts = new Map(records.map(({ id, judgment }) => [id, judgment.case.text]));
  return (await rowsFor(db, records)).map((row) => ({ ...row, caseText: texts.get(row.id) ?? '' }));
};

/** How many records each quiet group holds. */
export const quietCounts = async (db: Database): Promise<Record<'agreed-here' | 'private' | 'sent' | 'taken-back', number>> => {
  const count = (group: Group) => db.records.where('state').anyOf(statesOf[group]).count();
  const [here, own, sent, back] = await Promise.all([count('agreed-here'), count('private'), count('sent'), count('taken-back')]);
  return { 'agreed-here': here, private: own, sent, 'taken-back': back };
};

/** All that the device holds about one record. */
export interface RecordDetail {
  record: RecordRow;
  companion?: CompanionRow | undefined;
  /** The newest consent, live or not. */
  consent?: ConsentRow | undefined;
  /** The exact text of the version that this record replaces, as it was agreed to. */
  before?: string | undefined;
  outbox?: OutboxRow | undefined;
  quarantine?: QuarantineRow | undefined;
  /** Proofs, each with what it says where that can be read. */
  receipts: Proof[];
  /** Its picture, where there is one. */
  attachments?: AttachmentRow[];
  /** What was done step by step, also where a file holds it. */
  steps?: Step[] | undefined;
  /** Packages built on this device that hold it, oldest first (rule W3). */
  packages: BuiltPackageRow[];
}

export interface Proof extends ReceiptRow {
  claims: ReceiptClaims | undefined;
}

/** One record with everything about it, or null when it is not here. */
export const recordDetail = async (db: Database, id: RecordId): Promise<RecordDetail | null> => {
  const record = await db.records.get(id);
  if (!record) return null;
  const { supersedes } = record.judgment;
  const [companion, consents, outbox, quarantine, receipts, packages, attachments, older] = await Promise.all([
    db.companions.get(id),
    db.consents.where('recordId').equals(id).sortBy('agreedAt'),
    db.outbox.get(id),
    db.quarantine.get(id),
    db.receipts.where('[recordId+state]').between([id, ''], [id, '\uffff']).sortBy('at'),
    db.packages.where('records').equals(id).sortBy('at'),
    db.attachments.where('recordId').equals(id).toArray(),
    supersedes ? db.records.get(supersedes) : undefined,
  ]);
  return {
    record,
    companion,
    consent: consents.at(-1),
    before: older?.sealed,
    outbox,
    quarantine,
    receipts: receipts.map((each) => ({ ...each, claims: claimsIn(each.jws) })),
    packages,
    attachments,
    steps: (await attachedSteps(db, record))?.steps,
  };
};

/** An agreement that can still be undone, until so many milliseconds since 1970. */
export interface Undoable {
  id: RecordId;
  until: number;
  /** It leaves when the time is over; one for packages of this device does not. */
  isLeaving: boolean;
}

/** Agreements that can still be undone, the newest last. */
export const undoable = async (db: Database, now: number): Promise<Undoable[]> => {
  const rows = await db.outbox.orderBy('nextAttemptAt').toArray();
  const leaving = rows
    .filter(({ action, wasSent, attempt }) => action === 'put' && !wasSent && attempt === 0)
    .map(({ recordId: id, nextAttemptAt: until }) => ({ id, until, isLeaving: true }));
  // Open to the end, so that a live query hears of the next one. One from the future was agreed to before the clock was set back.
  const recent = await db.consents
    .where('agreedAt')
    .above(now - undoWindow)
    .toArray();
  const staying = recent
    .filter(({ isLive, audience, agreedAt }) => isLive && isForDevice(audience) && agreedAt <= now)
    .map(({ recordId: id, agreedAt }) => ({ id, until: agreedAt + undoWindow, isLeaving: false }));
  return [...leaving, ...staying].toSorted((a, b) => a.until - b.until);
};

/** Whether single letters work as keys; on unless the person switched them off. */
export const hasLetterKeys = async (db: Database): Promise<boolean> => (await db.settings.get('letterKeys'))?.value !== false;
