// A card that is still open while the person deals with its record in the dashboard: neither overwrites the other, and nothing
// comes back that was discarded (rule K2).
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { discard } from '#lib/actions/discard.ts';
import { drain } from '#lib/actions/drain.ts';
import { revise } from '#lib/actions/revise.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import type { JournalAct } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { appendEntry } from '#lib/store/journal.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';
import { runs } from '#tests/harness/runs.ts';

let db: Database;
let seq: number;
let draft: RecordId;

/** A card that was opened on a note of the person's own. */
const begin = async (note = '') => {
  fakeBrowser.reset();
  db = new Database(`settle-${crypto.randomUUID()}`);
  seq = 0;
  const judgment = sampleJudgment();
  judgment.body.verdict = { fields: {}, rationale: note };
  judgment.case.asked = {};
  const record = sampleRecord(judgment, 'draft');
  draft = record.id;
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, 1000));
};
beforeEach(async () => {
  await begin();
  return () => db.delete();
});

const write = (act: JournalAct, rationale: string) => {
  const form = { kind: 'decision', rationale, fields: {} };
  return appendEntry({ draft, seq: ++seq, act, form, at: 5000 + seq, activeMs: seq * 10 });
};
const save = async (id: RecordId, rationale: string, from?: string) => {
  const now = editedOf((await db.records.get(id))!.judgment);
  const opened = from === undefined ? now : { ...now, form: { ...now.form, rationale: from } };
  return revise({ id, from: opened, to: { ...now, form: { ...now.form, rationale } } }, { db });
};
const standing = async () =>
  (await db.records.toArray()).map(({ state, judgment }) => `${state}: ${judgment.body.verdict.rationale}`).toSorted();

it('keeps a draft that is saved in the dashboard', async () => {
  await save(draft, 'Saved');
  expect(await db.records.get(draft)).toMatchObject({ state: 'kept', judgment: { body: { revision: 2 } } });
});

it('[K2] what is saved in the dashboard stands when the card only goes on showing what it had', async () => {
  await write('type', 'Half ty');
  await drain({ db });
  await save(draft, 'Said in full');
  for (const act of ['type', 'leave', 'reopen', 'keep'] as const) {
    await write(act, 'Half ty');
    await drain({ db });
    expect(await standing()).toEqual(['kept: Said in full']);
  }
});

it('[K2] what is typed in the card after that becomes a draft of its own, with the same case and evidence, and goes on there', async () => {
  await write('type', 'Half ty');
  await drain({ db });
  await save(draft, 'Said in full');
  await write('type', 'Half typed');
  await drain({ db });
  await write('keep', 'Half typed, then kept');
  await drain({ db });
  expect(await standing()).toEqual(['kept: Half typed, then kept', 'kept: Said in full']);
  const [one, other] = (await db.records.toArray()).toSorted((a) => (a.id === draft ? -1 : 1));
  expect(other!.judgment.case).toEqual({ ...one!.judgment.case, asked: {} });
  expect(other!.judgment.body.evidence).toEqual(one!.judgment.body.evidence);
  expect([other!.judgment.id, other!.judgment.salt === one!.judgment.salt]).toEqual([other!.id, false]);
  expect(await db.companions.get(other!.id)).toMatchObject({ openedAt: 1000, keptAt: 5003, activeMs: 30 });
});

it('[K2] text that was typed while the edit form was open is put apart by the save, not overwritten', async () => {
  await write('type', 'Typed meanwhile');
  await drain({ db });
  const { apart } = await save(draft, 'From the older text', '');
  expect(await standing()).toEqual(['draft: Typed meanwhile', 'kept: From the older text']);
  expect((await db.records.get(apart!))!.judgment.body.verdict.rationale).toBe('Typed meanwhile');
});

it('[K2] an entry that the save did not see because it was written in that moment is put apart too', async () => {
  await write('type', 'Half');
  await drain({ db });
  await write('type', 'Half, and more');
  await save(draft, 'Saved');
  await drain({ db });
  expect(await standing()).toEqual(['draft: Half, and more', 'kept: Saved']);
});

it('a card that had written nothing leaves no second draft of the note that it was opened with', async () => {
  await begin('A note');
  await save(draft, 'Saved');
  await write('leave', 'A note');
  await drain({ db });
  expect(await standing()).toEqual(['kept: Saved']);
});

it('what was discarded does not come back, unless something is typed or kept after that', async () => {
  await write('type', 'Not worth it');
  await drain({ db });
  await discard({ id: draft }, { db });
  for (const act of ['type', 'reopen', 'leave'] as const) {
    await write(act, 'Not worth it');
    await drain({ db });
    expect(await standing()).toEqual([]);
  }
  await write('type', 'On second thoughts');
  await drain({ db });
  expect(await standing()).toEqual(['draft: On second thoughts']);
  expect(await db.records.get(draft)).toBeUndefined();
});

it('[K2] Enter in the card on text that was discarded meanwhile keeps it: the card says Kept', async () => {
  await write('type', 'After all');
  await drain({ db });
  await discard({ id: draft }, { db });
  await write('keep', 'After all');
  await drain({ db });
  expect(await standing()).toEqual(['kept: After all']);
});

it('[K2] Undo on the chip after it was kept to oneself, then more typing and Enter: both texts stand', async () => {
  await write('keep', 'First');
  await drain({ db });
  await setAside({ id: draft }, { db });
  await write('reopen', 'First');
  await drain({ db });
  expect(await standing()).toEqual(['private: First']);
  await write('keep', 'First, and more');
  await drain({ db });
  expect(await standing()).toEqual(['kept: First, and more', 'private: First']);
});

it('[K2] whatever card and dashboard do in turn, each text stands exactly once until the person replaces or discards it', async () => {
  const step = fc.record({
    do: fc.constantFrom('type', 'type', 'keep', 'same-keep', 'same-leave', 'drain', 'save', 'discard', 'set-aside'),
    which: fc.nat(5),
  });
  const check = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
    await begin('opened');
    const wanted = new Set(['opened']);
    // Settled: the dashboard dealt with what the card shows, so that it is no longer the card's to replace.
    const card = { text: 'opened', isSettled: false, record: draft };
    for (const [index, { do: act, which }] of steps.entries()) {
      const own = `text ${'abcdefghijklmnopqrstuvwxy'[index]}`;
      if (act === 'type' || act === 'keep') {
        if (!card.isSettled) wanted.delete(card.text);
        wanted.add(own);
        Object.assign(card, { text: own, isSettled: false });
        await write(act, own);
        continue;
      }
      if (act === 'same-leave') await write('leave', card.text);
      if (act === 'same-keep') {
        await drain({ db });
        await write('keep', card.text);
        // Replaced by an edit it stays replaced; only where nothing of the card stands any more does Enter bring it back.
        if (!(await db.records.get(card.record))) {
          wanted.add(card.text);
          card.isSettled = false;
        }
      }
      await drain({ db });
      const records = await db.records.orderBy('id').toArray();
      card.record = records.find(({ judgment }) => judgment.body.verdict.rationale === card.text)?.id ?? card.record;
      const record = records[which % Math.max(1, records.length)];
      if (!record || !['save', 'discard', 'set-aside'].includes(act)) continue;
      const { rationale } = record.judgment.body.verdict;
      if (act === 'set-aside' && record.state !== 'kept') continue;
      if (rationale === card.text) card.isSettled = true;
      if (act === 'set-aside') await setAside({ id: record.id }, { db });
      else wanted.delete(rationale);
      if (act === 'discard') await discard({ id: record.id }, { db });
      if (act === 'save') {
        await save(record.id, own);
        wanted.add(own);
      }
    }
    await drain({ db });
    await drain({ db });
    const texts = (await db.records.toArray()).map(({ judgment }) => judgment.body.verdict.rationale);
    expect(texts.toSorted()).toEqual([...wanted].toSorted());
    await db.delete();
  });
  await fc.assert(check, { numRuns: runs(100, 300), verbose: 1 });
});
