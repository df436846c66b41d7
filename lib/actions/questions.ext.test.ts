// Standing questions on the device: versions that never change, what a draft is asked, and what a second selection adds.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSeen } from '#lib/actions/add-seen.ts';
import { keepQuestion } from '#lib/actions/keep-question.ts';
import { quotesSeen } from '#lib/actions/quotes-seen.ts';
import { retireQuestion } from '#lib/actions/retire-question.ts';
import { setBeforehand } from '#lib/actions/set-beforehand.ts';
import { setWorkFunction } from '#lib/actions/set-work-function.ts';
import { withQuestion } from '#lib/actions/with-question.ts';
import { applyForm, formFrom } from '#lib/judgment/apply-form.ts';
import { isBlank } from '#lib/judgment/answered.ts';
import { isComplete, missingIn } from '#lib/judgment/complete.ts';
import { judgment as judgmentSchema, schemaWithQuestion } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { filledFields } from '#lib/store/beforehand.ts';
import { Database } from '#lib/store/db.ts';
import { changeCard } from '#lib/store/open-cards.ts';
import { answeredCounts, newestQuestions, openQuestions } from '#lib/store/questions.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const where = { tool: '', page: '/invoices/*', workFunction: '' };
const question = { wording: 'Pay now?', answers: ['Pay', 'Hold'], where };
const address = 'https://erp.example/invoices/8841?tab=1';
const { standing } = kinds.find((kind) => kind.standing)!;
const { wording, answers, chosen } = standing!;

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`questions-${crypto.randomUUID()}`);
});

const blank = () => {
  const judgment = sampleJudgment();
  const { body } = judgment;
  return {
    ...judgment,
    case: { ...judgment.case, tool: 'erp.example', asked: {} },
    body: { ...body, verdict: { fields: {}, rationale: '' } },
  };
};

it('[Q1] other words are another version; the same words, and where they stood, are none', async () => {
  const { id, version } = await keepQuestion({ question }, { db });
  expect(version).toBe(1);
  expect(await keepQuestion({ id, question }, { db })).toEqual({ id, version: 1 });
  const changed = { ...question, answers: ['Pay', 'Hold', 'Return'] };
  expect(await keepQuestion({ id, question: changed }, { db })).toEqual({ id, version: 2 });
  expect(await db.questions.get([id, 1])).toMatchObject(question);
  expect(await openQuestions(db)).toEqual([expect.objectContaining({ ...changed, version: 2 })]);
});

it('a retired question is asked no more until it is asked again or changed', async () => {
  const { id } = await keepQuestion({ question }, { db });
  await retireQuestion({ id, isRetired: true }, { db });
  await retireQuestion({ id, isRetired: true }, { db });
  expect(await openQuestions(db)).toEqual([]);
  expect(await newestQuestions(db)).toHaveLength(1);
  expect((await withQuestion(db, blank(), address)).case.question).toBeUndefined();
  await retireQuestion({ id, isRetired: false }, { db });
  expect(await openQuestions(db)).toHaveLength(1);
  await retireQuestion({ id, isRetired: true }, { db });
  expect(await keepQuestion({ id, question }, { db })).toEqual({ id, version: 2 });
  expect(await openQuestions(db)).toHaveLength(1);
});

it('a change of a question that is not here is refused, and makes none', async () => {
  await expect(keepQuestion({ id: crypto.randomUUID(), question }, { db })).rejects.toThrow('no longer on this device');
  expect(await newestQuestions(db)).toEqual([]);
});

it('[C6] no secret in a question reaches storage', async () => {
  await keepQuestion({ question: { ...question, wording: 'Charge 4111 1111 1111 1111 now?' } }, { db });
  await setWorkFunction({ workFunction: 'card 4111 1111 1111 1111' }, { db });
  expect(JSON.stringify([await db.questions.toArray(), await db.settings.toArray()])).not.toContain('1111 1111');
});

it('[Q1] a draft is asked what applies where it is begun, and names question, version and kind of work', async () => {
  await setWorkFunction({ workFunction: ' payables ' }, { db });
  const { id } = await keepQuestion({ question }, { db });
  await keepQuestion({ question: { ...question, wording: 'Elsewhere?', where: { ...where, page: '/orders/*' } } }, { db });
  const draft = await withQuestion(db, blank(), address);
  expect(draft).toMatchObject({
    schema: schemaWithQuestion,
    case: { asked: { [wording]: 'Pay now?', [answers]: ['Pay', 'Hold'] }, question: { id, version: 1 } },
    body: { workFunction: 'payables', verdict: { fields: {} } },
  });
  expect(judgmentSchema.parse(draft)).toEqual(draft);
  expect(readPayload(payloadOf(draft).text).case.question).toEqual({ id, version: 1 });
});

it('[Q1] only one of its answers makes it complete, and only an answer counts', async () => {
  const { id } = await keepQuestion({ question }, { db });
  const draft = await withQuestion(db, blank(), address);
  const form = { ...formFrom(draft), rationale: 'why' };
  const given = (answer: string) => applyForm(draft, { ...form, fields: { ...form.fields, [chosen]: answer } });
  expect(isComplete(given('Hold'))).toBe(true);
  expect(missingIn(given('Wait'))).toEqual([{ field: chosen, ask: 'One of the answers to the question' }]);
  expect(isComplete(given('Wait'))).toBe(false);
  await db.records.bulkAdd([sampleRecord(given('Hold')), { ...sampleRecord(blank()), state: 'draft' }]);
  expect([...(await answeredCounts(db))]).toEqual([[id, 1]]);
});

it('what stands in another question or kind of work asks nothing, and leaves the record in version 1', async () => {
  await keepQuestion({ question: { ...question, where: { ...where, workFunction: 'support' } } }, { db });
  const draft = blank();
  expect(await withQuestion(db, draft, address)).toEqual(draft);
});

it('fills in beforehand what the person said for this kind of work: on drafts from then on, and never an answer', async () => {
  const set = { workFunction: 'payables', kind: kinds[0]!.name, field: wording, value: ' Pay now? ' };
  await setBeforehand(set, { db });
  await setBeforehand({ ...set, field: chosen, value: 'Pay' }, { db });
  const draft = blank();
  expect(await withQuestion(db, draft, address)).toEqual(draft);
  await setWorkFunction({ workFunction: 'payables' }, { db });
  const begun = await withQuestion(db, blank(), address);
  expect(begun.case.asked).toEqual({ [wording]: 'Pay now?' });
  expect(begun.body.verdict.fields).toEqual({});
  // What nobody typed is no draft to keep.
  const filled = await filledFields(db, 'payables');
  expect(isBlank(formFrom(begun), [begun.case.text], undefined, filled[begun.kind])).toBe(true);
  await setBeforehand({ ...set, value: '' }, { db });
  expect((await withQuestion(db, blank(), address)).case.asked).toEqual({});
});

const quote = (exact: string) => ({ type: 'quote' as const, exact, prefix: '', suffix: '' });

it('[K3] a second selection joins the draft of a card over that very tab, once, and no other', async () => {
  const record = sampleRecord(sampleJudgment(), 'draft');
  await db.records.add(record);
  const nonce = '0'.repeat(32);
  await changeCard(nonce, () => ({ nonce, draft: record.id, tab: 7, where: 'frame', isStored: true }));
  const add = (words: string, tab: number) => addSeen({ nonce, evidence: [quote(words)] }, { tab: { id: tab } }, { db });
  await add('Another tab', 8);
  await add('Second', 7);
  await add('Second', 7);
  const first = record.judgment.case.text;
  expect(await quotesSeen({ draft: record.id }, { db })).toEqual({ quotes: [first, 'Second'] });
  for (const words of ['Third', 'Fourth', 'Fifth with 4111 1111 1111 1111']) await add(words, 7);
  expect(await quotesSeen({ draft: record.id }, { db })).toEqual({ quotes: [first, 'Second', 'Third', 'Fourth'] });
  await db.records.update(record.id, { state: 'consented' });
  await add('Too late', 7);
  expect(JSON.stringify(await db.records.get(record.id))).not.toContain('Too late');
});
