import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordFromCard } from '#lib/actions/record-from-card.ts';
import { Database } from '#lib/store/db.ts';
import { changeCard, openCards } from '#lib/store/open-cards.ts';

const draft = crypto.randomUUID();
const nonce = '7'.repeat(32);
let db: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = (async () => {}) as never;
  db = new Database(`record-${crypto.randomUUID()}`);
  await changeCard(nonce, () => ({ nonce, draft, tab: 7, where: 'frame', isStored: true }));
});

it('[R1] records in the tab of the card, into where its text goes on, and takes the card away', async () => {
  const heir = crypto.randomUUID();
  await db.drainMarks.put({ draft, seq: 1, heir });
  const started: object[] = [];
  const start = async (about: object) => (started.push(about), { draft: heir });
  await recordFromCard({ draft }, { db, start });
  expect(started).toEqual([{ tab: 7, goal: '', draft: heir }]);
  expect(await openCards()).toEqual([]);
});

it('leaves the card where it cannot start, with the sentence that says why', async () => {
  const start = () => Promise.reject(new Error('This tool is not switched on.'));
  await expect(recordFromCard({ draft }, { db, start })).rejects.toThrow('not switched on');
  expect(await openCards()).toHaveLength(1);
});
