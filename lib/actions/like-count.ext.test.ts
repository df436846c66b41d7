// The count of like cases that the card shows.
import { expect, it } from 'vitest';
import { likeCount } from '#lib/actions/like-count.ts';
import { Database } from '#lib/store/db.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const text = 'Nordwind invoice above the approval limit, sole source supplier under policy 4.2.';

it('[A2] the card is told how many earlier cases are like this, and no word of what was answered', async () => {
  const db = new Database(`like-${crypto.randomUUID()}`);
  const of = (words: string) => {
    const judgment = sampleJudgment();
    return { ...judgment, case: { ...judgment.case, text: words } };
  };
  const draft = sampleRecord(of(text), 'draft');
  const records = [sampleRecord(of(text)), sampleRecord(of(`${text} Again.`)), sampleRecord(of('Printer out of toner')), draft];
  await db.records.bulkAdd(records);
  await db.companions.bulkAdd(records.map((record) => sampleCompanion(record)));
  expect(await likeCount({ draft: draft.id }, { db })).toEqual({ count: 2 });
  expect(await likeCount({ draft: crypto.randomUUID() }, { db })).toEqual({ count: 0 });
  expect(await db.looks.count()).toBe(0);
});
