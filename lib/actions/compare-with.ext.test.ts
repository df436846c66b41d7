// Candidates across tabs: the order shown is kept, and nothing that the person said elsewhere is lost.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compareWith, earlierDraft } from '#lib/actions/compare-with.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { Database, type RecordRow } from '#lib/store/db.ts';
import { changeCard } from '#lib/store/open-cards.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = (async () => {}) as never;
  db = new Database(`compare-${crypto.randomUUID()}`);
});

/** A draft with a card that is open over a tab, and these words selected for it. */
const begun = async (tab: number, words: string[], { rationale = '', at = Date.now() } = {}): Promise<RecordRow> => {
  const judgment: Judgment = sampleJudgment();
  const { case: judged, body } = judgment;
  const quotes = words.map((exact) => ({ type: 'quote' as const, exact, prefix: '', suffix: '' }));
  const draft = sampleRecord(
    {
      ...judgment,
      case: { ...judged, asked: {} },
      body: { ...body, verdict: { fields: {}, rationale }, evidence: [...quotes, ...body.evidence.slice(1)] },
    },
    'draft',
  );
  await db.records.add(draft);
  await db.companions.add({ ...sampleCompanion(draft), openedAt: at });
  const nonce = String(tab).repeat(32).slice(0, 32);
  await changeCard(nonce, () => ({ nonce, draft: draft.id, tab, where: 'frame', isStored: true }));
  return draft;
};

it('puts what was selected in the other tab first, and takes the card there away', async () => {
  const there = await begun(1, ['Your invoice is being processed.']);
  const here = await begun(2, ['Send it again with 4500-118.']);
  expect((await earlierDraft(db, here.id))?.id).toBe(there.id);
  const { quotes } = await compareWith({ draft: here.id }, { db });
  expect(quotes).toEqual(['Your invoice is being processed.', 'Send it again with 4500-118.']);
  const { evidence } = (await db.records.get(here.id))!.judgment.body;
  expect(evidence.flatMap((each) => (each.type === 'quote' ? [each.exact] : [each.type]))).toEqual([...quotes, 'page']);
  expect(await db.records.get(there.id)).toBeUndefined();
  expect(await earlierDraft(db, here.id)).toBeUndefined();
});

it('goes on over a third and a fourth tab, and takes no fifth', async () => {
  await begun(1, ['One', 'Two', 'Three']);
  const here = await begun(2, ['Four']);
  expect(await compareWith({ draft: here.id }, { db })).toEqual({ quotes: ['One', 'Two', 'Three', 'Four'] });
  const last = await begun(3, ['Five']);
  expect((await compareWith({ draft: last.id }, { db })).quotes).toHaveLength(4);
});

it('leaves a draft in which the person said something of their own', async () => {
  const there = await begun(1, ['One'], { rationale: 'Too long' });
  const here = await begun(2, ['Two']);
  expect(await compareWith({ draft: here.id }, { db })).toEqual({ quotes: ['One', 'Two'] });
  expect(await db.records.get(there.id)).toEqual(there);
});

it('offers no card of long ago, none without a selection, and none that was kept', async () => {
  await begun(1, ['Old'], { at: Date.now() - 3_600_000 });
  await begun(2, []);
  const kept = await begun(3, ['Kept']);
  await db.records.update(kept.id, { state: 'kept' });
  const here = await begun(4, ['Here']);
  expect(await earlierDraft(db, here.id)).toBeUndefined();
  expect(await compareWith({ draft: here.id }, { db })).toEqual({ quotes: ['Here'] });
});
