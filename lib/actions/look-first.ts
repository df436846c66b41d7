// Precedents are about to be on screen before an answer is given: every judgment of that case that is not answered yet says so (rule A2).
import type { Takes } from '#lib/bridge/calls.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { isAnswered } from '#lib/precedents/likened.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';

const seen = (judgment: Judgment): Judgment => ({
  ...judgment,
  body: { ...judgment.body, seenFirst: { ...judgment.body.seenFirst, precedent: true } },
});

/**
 * The judgment as it is to be stored: with the note where its case was looked at before `at`, in milliseconds; else as it is. Inside the
 * caller's transaction, which names `looks`, so that a look is either before it and found here, or after it and finds the draft.
 */
export const withLook = async (db: Database, judgment: Judgment, at = Number.POSITIVE_INFINITY): Promise<Judgment> => {
  const look = await db.looks.get(judgment.case.key);
  return look && look.at <= at ? seen(judgment) : judgment;
};

/** A kept record without an answer is open too; one that is answered, agreed to or taken back never changes by this. */
const isOpen = (record: RecordRow): boolean => ['draft', 'kept'].includes(record.state) && !isAnswered(record);

/** Notes the look, once a case, and writes it into the open records of the case in the same transaction. */
export const lookFirst = async ({ case: key }: Takes<'lookFirst'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  db.transaction('rw', db.records, db.looks, async () => {
    if (!(await db.looks.get(key))) await db.looks.add({ case: key, at: now() });
    for (const record of await db.records.where('judgment.case.key').equals(key).toArray())
      if (isOpen(record)) await db.records.update(record.id, { judgment: seen(record.judgment) });
  });
