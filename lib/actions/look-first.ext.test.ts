// Looking first is noted in every judgment that was not answered before, whichever comes first: look, draft, journal (rule A2).
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { drain } from '#lib/actions/drain.ts';
import { lookFirst } from '#lib/actions/look-first.ts';
import { storeDraft } from '#lib/actions/open-draft.ts';
import { rekeyCases } from '#lib/actions/rekey-cases.ts';
import { revise } from '#lib/actions/revise.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import type { JournalAct } from '#lib/judgment/draft.ts';
import { states } from '#lib/judgment/life.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { Database } from '#lib/store/db.ts';
import { appendEntry } from '#lib/store/journal.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const address = 'https://erp.example/invoices/8841';
const sight = { address, title: 'Invoice 8841', quote: undefined, coverage: [], note: '' };
let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`look-${crypto.randomUUID()}`);
  return () => db.delete();
});

const openOne = async (): Promise<string> => {
  const draft = crypto.randomUUID();
  const nonce = draft.replaceAll('-', '');
  await storeDraft({ nonce, draft, tab: 7, where: 'frame', isStored: false }, sight, db);
  return draft;
};
const caseOf = async (draft: string) => (await db.records.get(draft))!.judgment.case.key;
const hasSeen = async (draft: string) => (await db.records.get(draft))!.judgment.body.seenFirst.precedent;
const write = async (draft: string, seq: number, act: JournalAct, at = Date.now()) =>
  appendEntry({
    draft,
    seq,
    act,
    form: { kind: 'decision', rationale: 'Sole source', fields: { chosen: 'Pay' } },
    at,
    activeMs: 10,
  });

it('[A2] a look is noted in the open draft, in its exact text, and in drafts of the case that are begun later', async () => {
  const draft = await openOne();
  expect(await hasSeen(draft)).toBe(false);
  await lookFirst({ case: await caseOf(draft) }, { db });
  expect(await hasSeen(draft)).toBe(true);
  await write(draft, 1, 'keep');
  await drain({ db });
  const { state, judgment } = (await db.records.get(draft))!;
  expect(state).toBe('kept');
  expect(payloadOf(judgment).text).toContain('"precedent":true');
  expect(await hasSeen(await openOne())).toBe(true);
});

it('[A2] a look says nothing of other cases, nor of what was answered, agreed to or taken back before it', async () => {
  const other = sampleRecord(sampleJudgment(), 'draft');
  const judged = sampleJudgment();
  const answered = states
    .filter((state) => state !== 'draft')
    .map((state) => sampleRecord({ ...judged, id: crypto.randomUUID() }, state));
  await db.records.bulkAdd([other, ...answered]);
  await lookFirst({ case: judged.case.key }, { db });
  for (const { id } of [other, ...answered]) expect(await hasSeen(id)).toBe(false);
});

it('[A2] what was kept without an answer is still open', async () => {
  const judged = sampleJudgment();
  const unanswered = sampleRecord({ ...judged, body: { ...judged.body, verdict: { fields: {}, rationale: 'Not sure yet' } } });
  await db.records.add(unanswered);
  await lookFirst({ case: judged.case.key }, { db });
  expect(await hasSeen(unanswered.id)).toBe(true);
});

it('[A2] an answer that is taken up again after the look says so; one that stands does not', async () => {
  const [stands, undone] = [await openOne(), await openOne()];
  for (const draft of [stands, undone]) await write(draft, 1, 'keep', 1000);
  await drain({ db });
  await lookFirst({ case: await caseOf(stands) }, { db });
  expect([await hasSeen(stands), await hasSeen(undone)]).toEqual([false, false]);
  await write(undone, 2, 'reopen');
  await drain({ db });
  expect([await hasSeen(stands), await hasSeen(undone)]).toEqual([false, true]);
});

it('[A2] a card that writes while its precedents are looked at loses neither its text nor the note', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('look', 'type', 'drain'), { minLength: 3, maxLength: 9 }), async (acts) => {
      fakeBrowser.reset();
      const draft = await openOne();
      const key = await caseOf(draft);
      let seq = 0;
      await Promise.all(
        acts.map((act) => {
          if (act === 'look') return lookFirst({ case: key }, { db });
          return act === 'type' ? write(draft, ++seq, 'type') : drain({ db });
        }),
      );
      await drain({ db });
      expect(await hasSeen(draft)).toBe(acts.includes('look'));
      expect((await db.records.get(draft))!.judgment.body.verdict.rationale).toBe(seq > 0 ? 'Sole source' : '');
      await db.looks.clear();
    }),
    { numRuns: 40 },
  );
});

it('[A2] a draft that is being stored while its precedents are looked at says so', async () => {
  const key = await caseOf(await openOne());
  const [draft] = await Promise.all([openOne(), lookFirst({ case: key }, { db })]);
  expect(await hasSeen(draft)).toBe(true);
});

it('[A2] text that was typed elsewhere and becomes a draft of its own says so too', async () => {
  const draft = await openOne();
  const before = editedOf((await db.records.get(draft))!.judgment);
  await write(draft, 1, 'keep', 1000);
  await drain({ db });
  await lookFirst({ case: await caseOf(draft) }, { db });
  const to = { ...before, form: { ...before.form, rationale: 'Another reason' } };
  const { apart } = await revise({ id: draft, from: before, to }, { db });
  expect(await hasSeen(apart!)).toBe(true);
});

it('[A2] a case that was looked at stays so when the device calls it by another name', async () => {
  const draft = await openOne();
  await lookFirst({ case: await caseOf(draft) }, { db });
  const before = await caseOf(draft);
  await db.settings.put({ name: 'ownCaseKey', value: 'b3RoZXIta2V5LW9mLWFub3RoZXItb3JnYW5pc2F0aW8' });
  await rekeyCases(db);
  const after = await caseOf(draft);
  expect(after).not.toBe(before);
  expect((await db.looks.get(after))?.at).toBe((await db.looks.get(before))?.at);
});

it('[A2] a case that was looked at before joining, and of which no judgment was open then, stays so too', async () => {
  const swept = await openOne();
  await lookFirst({ case: await caseOf(swept) }, { db });
  await db.records.delete(swept);
  await db.enrolments.add(await sampleEnrolment(await sampleKey()));
  expect(await hasSeen(await openOne())).toBe(true);
});

it('[A2] a case that was looked at under the name that an organisation gives it, in an earlier version, stays so', async () => {
  const swept = await openOne();
  const enrolment = await sampleEnrolment(await sampleKey());
  await db.enrolments.add(enrolment);
  const theirs = await hashOfCase(enrolment.caseKey, (await db.companions.get(swept))!, swept);
  await lookFirst({ case: theirs }, { db });
  await db.records.delete(swept);
  expect(await hasSeen(await openOne())).toBe(true);
});

it('the time of a look is the first, and stays out of the record', async () => {
  const record = sampleRecord(sampleJudgment(), 'draft');
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record));
  for (const at of [123_456_789, 987_654_321]) await lookFirst({ case: record.judgment.case.key }, { db, now: () => at });
  expect(await db.looks.toArray()).toEqual([{ case: record.judgment.case.key, at: 123_456_789 }]);
  expect(JSON.stringify(await db.records.get(record.id))).not.toContain('123456789');
});
