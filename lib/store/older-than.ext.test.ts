// What is older than a policy wants on the device: what the person can remove, and what has to be taken back first.
import { expect, it } from 'vitest';
import { discard } from '#lib/actions/discard.ts';
import { Database } from '#lib/store/db.ts';
import { states } from '#lib/judgment/life.ts';
import { olderThan } from '#lib/store/older-than.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

it('names those that were never agreed to, counts the others but for what is gone already, and leaves newer ones', async () => {
  const db = new Database(`older-${crypto.randomUUID()}`);
  for (const [place, state] of states.entries()) {
    const record = sampleRecord(sampleJudgment(place), state);
    await db.records.add(record);
    await db.companions.add({ ...sampleCompanion(record, 0), changedAt: 1000 });
  }
  const younger = sampleRecord(sampleJudgment(), 'kept');
  await db.records.add(younger);
  await db.companions.add({ ...sampleCompanion(younger, 0), changedAt: 2000 });
  const { removable, agreed } = await olderThan(db, 1500);
  const removed = (await db.records.bulkGet([...removable])).map((record) => record!.state);
  expect(removed.toSorted()).toEqual(['draft', 'kept', 'private']);
  expect(agreed).toBe(states.length - removed.length - 1);
  // Each of them can be removed as it stands.
  for (const id of removable) await discard({ id }, { db });
  expect(await olderThan(db, 1500)).toEqual({ removable: [], agreed });
  await db.delete();
});
