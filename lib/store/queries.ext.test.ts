import { beforeEach, expect, it } from 'vitest';
import { Database } from '#lib/store/db.ts';
import { openRows, quietCounts, quietGroup, recordDetail, undoable } from '#lib/store/queries.ts';
import { standing } from '#lib/store/standing.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';
import type { State } from '#lib/judgment/life.ts';

let db: Database;

beforeEach(() => {
  db = new Database(`queries-${crypto.randomUUID()}`);
  return () => db.delete();
});

const add = async (state: State, at: number, isFinished = true): Promise<string> => {
  const judgment = sampleJudgment(0);
  if (!isFinished) judgment.body.verdict.rationale = '';
  const record = sampleRecord(judgment, state);
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, at));
  return record.id;
};

it('puts each record into one group, newest first, and folds the quiet ones into counts', async () => {
  const older = await add('kept', 1000);
  const newer = await add('kept', 2000);
  const open = await add('kept', 3000, false);
  const refused = await add('refused', 500);
  const waiting = await add('sent', 700);
  for (const state of ['private', 'consented-here', 'stored', 'withdrawn', 'erased'] as const) await add(state, 100);
  const rows = await openRows(db);
  const ids = (group: string) => rows.filter((row) => row.group === group).map(({ id }) => id);
  expect(ids('to-review')).toEqual([newer, older]);
  expect(ids('unfinished')).toEqual([open]);
  expect(ids('needs-you')).toEqual([refused]);
  expect(ids('waiting')).toEqual([waiting]);
  expect(rows).toHaveLength(5);
  expect(await quietCounts(db)).toEqual({ 'agreed-here': 1, private: 1, sent: 1, 'taken-back': 2 });
  expect(await quietGroup(db, 'taken-back', 1)).toHaveLength(1);
});

it('tells what says nothing yet by what is asked, else by what it is about', async () => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict = { ...judgment.body.verdict, rationale: '', fields: {} };
  const asked = { ...judgment, case: { ...judgment.case, asked: { goal: 'Approve order 1' } } };
  const bare = { ...judgment, case: { ...judgment.case, asked: {} } };
  for (const each of [asked, bare]) await db.records.add(sampleRecord({ ...each, id: crypto.randomUUID() }, 'draft'));
  const about = (await openRows(db)).map(({ answer, why }) => [answer, why]);
  expect(about).toEqual(
    expect.arrayContaining([
      ['', 'Approve order 1'],
      ['', judgment.case.text],
    ]),
  );
});

it('[C4] offers undo only for what was never tried', async () => {
  const row = { eventId: 'e', endpoint: 'https://a.example', attempt: 0, wasSent: false };
  await db.outbox.bulkAdd([
    { ...row, recordId: 'fresh', action: 'put', nextAttemptAt: 10_000 },
    { ...row, recordId: 'tried', action: 'put', nextAttemptAt: 20_000, attempt: 1 },
    { ...row, recordId: 'flying', action: 'put', nextAttemptAt: 20_000, wasSent: true },
    { ...row, recordId: 'back', action: 'erase', nextAttemptAt: 5000 },
  ]);
  expect(await undoable(db, 9000)).toEqual([{ id: 'fresh', until: 10_000, isLeaving: true }]);
  // Nothing of it waits for an organisation that was left.
  expect(await standing(db)).toMatchObject({ puts: 0, erasures: 0 });
  await db.enrolments.add({ ...(await sampleEnrolment({ thumbprint: 'a' })), endpoint: row.endpoint });
  expect(await standing(db)).toMatchObject({ puts: 3, erasures: 1, nextAttemptAt: 5000 });
});

it('finds nothing about a record that is not here', async () => {
  expect(await recordDetail(db, crypto.randomUUID())).toBeNull();
});
