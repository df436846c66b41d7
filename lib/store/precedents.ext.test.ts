// What the side panel and its search read, and how they hear of changes.
import { beforeEach, expect, it, vi } from 'vitest';
import { guards } from '#lib/bridge/guard.ts';
import { states } from '#lib/judgment/life.ts';
import { practiceTool } from '#lib/judgment/practice.ts';
import { Database } from '#lib/store/db.ts';
import { judgmentsOfCase, likenedAmong, mostOfCase, newestIds, wasLookedAt, watchRecords } from '#lib/store/precedents.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
beforeEach(() => {
  db = new Database(`precedents-${crypto.randomUUID()}`);
  return () => db.delete();
});

it('reads precedents with what was read around them, newest first; drafts and what was taken back are none', async () => {
  const records = states.map((state) => sampleRecord(sampleJudgment(), state));
  await db.records.bulkAdd(records);
  await db.companions.bulkAdd(records.map((record, place) => ({ ...sampleCompanion(record, place * 1000), around: 'Queue' })));
  const ids = await newestIds(db);
  expect(ids).toEqual(records.map(({ id }) => id).toReversed());
  const read = await likenedAmong(db, [...ids, crypto.randomUUID()]);
  const fit = read.flatMap(({ likened }) => likened ?? []);
  expect(fit.map(({ around }) => around)).toEqual(Array.from({ length: states.length - 3 }, () => 'Queue'));
  expect(fit[0]!.at).toBeGreaterThan(fit.at(-1)!.at);
  expect(read.at(-1)!.likened).toBeUndefined();
});

it('what was made to practise is no precedent of real work', async () => {
  const { case: judged } = sampleJudgment();
  const record = sampleRecord(sampleJudgment(0, { case: { ...judged, tool: practiceTool } }));
  await db.records.add(record);
  expect(await likenedAmong(db, [record.id])).toEqual([{ id: record.id, likened: undefined }]);
});

it('a record that another one replaced is no precedent', async () => {
  const [old, next] = [sampleRecord(sampleJudgment(), 'stored'), sampleRecord()];
  await db.records.bulkAdd([{ ...old, supersededBy: next.id }, next]);
  const read = await likenedAmong(db, [old.id, next.id]);
  expect(read.map(({ likened }) => likened?.id)).toEqual([undefined, next.id]);
});

it('tells which records changed, one by one, until it is told to stop', async () => {
  const changed = vi.fn<(ids: string[] | undefined) => void>();
  const stop = watchRecords(db, changed);
  const record = sampleRecord();
  await db.records.add(record);
  await db.looks.add({ case: record.judgment.case.key, at: 1 });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith([record.id]));
  changed.mockClear();
  await db.records.update(record.id, { state: 'private' });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith([record.id]));
  await db.records.clear();
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(undefined));
  stop();
  const told = changed.mock.calls.length;
  await db.records.add(record);
  expect(changed).toHaveBeenCalledTimes(told);
});

it('lists the judgments of a case with its drafts, the newest first, without what was taken back', async () => {
  const judged = sampleJudgment();
  const records = states.map((state) => sampleRecord({ ...judged, id: crypto.randomUUID() }, state));
  await db.records.bulkAdd([...records, sampleRecord()]);
  await db.companions.bulkAdd(records.map((record, place) => sampleCompanion(record, place)));
  const own = await judgmentsOfCase(db, judged.case.key);
  expect(own.map(({ record }) => record.state)).toEqual(
    states.filter((state) => !['withdrawn', 'erased'].includes(state)).toReversed(),
  );
  expect(await wasLookedAt(db, judged.case.key)).toBe(false);
  await db.looks.add({ case: judged.case.key, at: 1 });
  expect(await wasLookedAt(db, judged.case.key)).toBe(true);
});

it('of a case with more judgments than one call may look for, the newest are read', async () => {
  const { case: judged } = sampleJudgment();
  const records = Array.from({ length: mostOfCase + 1 }, () => sampleRecord(sampleJudgment(0, { case: judged })));
  await db.records.bulkAdd(records);
  await db.companions.bulkAdd(records.map((record, place) => sampleCompanion(record, place * 1000)));
  const own = await judgmentsOfCase(db, judged.key);
  expect(own.map(({ record }) => record.id)).toEqual(
    records
      .map(({ id }) => id)
      .toReversed()
      .slice(0, mostOfCase),
  );
  expect(guards.findEvidence.about.safeParse({ tab: 1, ids: own.map(({ record }) => record.id) }).success).toBe(true);
});
