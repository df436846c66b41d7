// Rubrics on the device: versions that never change, who depends on which, and evaluations that are made by them.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { evaluate } from '#lib/actions/evaluate.ts';
import { keepRubric } from '#lib/actions/keep-rubric.ts';
import { retireRubric } from '#lib/actions/retire-rubric.ts';
import { storeEntry } from '#lib/actions/store-entry.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { noteName } from '#lib/judgment/verdict-fields.ts';
import { Database } from '#lib/store/db.ts';
import { dependents, newestRubrics, openRubrics } from '#lib/store/rubrics.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const bare = { steps: [], guidance: '', examples: [], needsNote: false };
const rubric = {
  name: 'Replies',
  workFunction: '',
  criteria: [
    { ...bare, words: 'Names the order', points: 5 },
    { ...bare, words: 'Invents a number', points: -8 },
  ],
};
const kind = kinds.find(({ isByRubric }) => isByRubric)!;

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`rubrics-${crypto.randomUUID()}`);
});

it('[Q2] a change of one criterion is another version, in which the others keep their names; the same words are none', async () => {
  const { id, version } = await keepRubric({ rubric }, { db });
  expect(version).toBe(1);
  const [{ criteria }] = (await newestRubrics(db)) as [Awaited<ReturnType<typeof newestRubrics>>[0]];
  expect(await keepRubric({ id, rubric: { ...rubric, criteria } }, { db })).toEqual({ id, version: 1 });
  const [first, second] = criteria;
  const changed = [{ ...first!, points: 6 }, second!, { ...bare, words: 'Is short', points: 1 }];
  expect(await keepRubric({ id, rubric: { ...rubric, criteria: changed } }, { db })).toEqual({ id, version: 2 });
  expect(await db.rubrics.get([id, 1])).toMatchObject({ criteria });
  const [newest] = await newestRubrics(db);
  expect(newest!.criteria.map((each) => each.id).slice(0, 2)).toEqual([first!.id, second!.id]);
  expect(new Set(newest!.criteria.map((each) => each.id)).size).toBe(3);
  await expect(keepRubric({ id: crypto.randomUUID(), rubric }, { db })).rejects.toThrow('no longer on this device');
});

it('[Q2] no rubric takes the name of another one’s criterion, and none is worth nothing', async () => {
  const criteria = [{ ...rubric.criteria[0]!, id: 'cAbcdefg' }];
  await keepRubric({ rubric: { ...rubric, criteria } }, { db });
  expect((await newestRubrics(db))[0]!.criteria[0]!.id).not.toBe('cAbcdefg');
  const worthless = { ...rubric, criteria: [rubric.criteria[1]!] };
  await expect(keepRubric({ rubric: worthless }, { db })).rejects.toThrow('One criterion at least');
});

it('[C6] no secret in a rubric reaches storage', async () => {
  const guidance = 'As with 4111 1111 1111 1111';
  await keepRubric({ rubric: { ...rubric, criteria: [{ ...rubric.criteria[0]!, guidance }] } }, { db });
  expect(JSON.stringify(await db.rubrics.toArray())).not.toContain('1111 1111');
});

it('offers those of the person’s kind of work first, and none that is retired', async () => {
  const any = await keepRubric({ rubric }, { db, now: () => 2 });
  const own = await keepRubric({ rubric: { ...rubric, workFunction: 'payables' } }, { db, now: () => 1 });
  expect((await openRubrics(db, 'payables')).map(({ id }) => id)).toEqual([own.id, any.id]);
  expect((await openRubrics(db, 'legal')).map(({ id }) => id)).toEqual([any.id, own.id]);
  await retireRubric({ id: any.id, isRetired: true }, { db });
  expect((await openRubrics(db, '')).map(({ id }) => id)).toEqual([own.id]);
  await retireRubric({ id: any.id, isRetired: false }, { db });
  expect(await openRubrics(db, '')).toHaveLength(2);
});

it('[Q2] an evaluation that is begun on the card stands under the rubric of its day, whatever becomes of that', async () => {
  const { id } = await keepRubric({ rubric }, { db });
  const draft = crypto.randomUUID();
  const form = { kind: kind.name, rationale: '', fields: { answer: 'Your order is late.', origin: 'model' } };
  await storeEntry(db, { draft, seq: 1, act: 'keep', form, at: 1, activeMs: 0 });
  const begun = (await db.records.get(draft))!.judgment;
  expect(begun.body.rubric).toEqual({ id, version: 1 });
  expect(isComplete(begun)).toBe(false);
  await keepRubric({ id, rubric: { ...rubric, name: 'Other replies' } }, { db });

  const { criteria } = begun.case.rubric!;
  const from = editedOf(begun);
  const verdicts = Object.fromEntries(criteria.map((each) => [each.id, 'met']));
  const fields = { ...from.form.fields, ...verdicts, [noteName(criteria[0]!)]: 'With its number', stands: 'changed' };
  await evaluate({ id: draft, from, to: { ...from, form: { ...from.form, rationale: 'why', fields } } }, { db });
  const judged = (await db.records.get(draft))!.judgment;
  expect(judged.body.rubric).toEqual({ id, version: 1 });
  expect(judged.case.rubric!.name).toBe('Replies');
  expect(isComplete(judged)).toBe(true);
  expect([...(await dependents(db))]).toEqual([[id, [{ id: draft, version: 1, answer: 'With changes, -3 of 5 points' }]]]);

  // Another version is chosen by the person alone, and asks for verdicts of its own where its criteria are others.
  const now = editedOf(judged);
  await evaluate({ id: draft, from: now, to: { ...now, form: { ...now.form, rubric: { id, version: 2 } } } }, { db });
  expect((await db.records.get(draft))!.judgment.case.rubric!.name).toBe('Other replies');
});

it('[C8] the side panel saves an evaluation that is open, and changes nothing that was agreed to or is of another kind', async () => {
  const place = kinds.indexOf(kind);
  for (const [judgment, state] of [
    [sampleJudgment(place), 'consented'],
    [sampleJudgment(place), 'stored'],
    [sampleJudgment(0), 'kept'],
  ] as const) {
    const record = sampleRecord(judgment, state);
    await db.records.add(record);
    const from = editedOf(judgment);
    const to = { ...from, form: { ...from.form, rationale: 'other' } };
    await expect(evaluate({ id: judgment.id, from, to }, { db })).rejects.toThrow('no longer open');
    expect(await db.records.get(judgment.id)).toEqual(record);
  }
});
