// Which case a record belongs to: by what the file of its tool says, else by its address; and what of that is kept where.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { caseKey } from '#lib/actions/case-key.ts';
import { claimDraft } from '#lib/actions/claim-draft.ts';
import { openDraft } from '#lib/actions/open-draft.ts';
import { rekeyCases } from '#lib/actions/rekey-cases.ts';
import type { Seen } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { keyedHash, randomText } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`case-of-${crypto.randomUUID()}`);
  return () => db.delete();
});

/** Captures on a page, of which the browser says that it is on the host of the invoices or of the chat. */
const open = async (change: Partial<Seen>): Promise<RecordId> => {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const seen = { address: 'https://erp.example/invoices/8841?tab=1', title: 'Invoice', evidence: [], coverage: [], note: '' };
  const about: Seen = { nonce, ...seen, case: { id: '', title: '', text: '' }, ...change };
  const url = about.address.startsWith('https://chat.example/') ? 'https://chat.example/' : 'https://erp.example/invoices/8841';
  void openDraft(about, { url, frameId: 0, documentId: 'P', tab: { id: 7 } }, { db }).catch(() => {});
  return (await claimDraft({ nonce }, { url: 'x', frameId: 4, documentId: 'C', tab: { id: 7 } }, { db })).draft;
};

it('where one address shows every case, what the tool calls the case tells them apart, and stay together under another key of the device', async () => {
  const openRoom = (id: string) => open({ address: 'https://chat.example/#/chan-2', case: { id, title: '', text: 'Topic' } });
  const keyOf = async (id: string) => (await db.records.get(id))!.judgment.case.key;
  const [support, sales, again] = [
    await openRoom('Team #support'),
    await openRoom('Team #sales'),
    await openRoom('Team #support'),
  ];
  expect(await keyOf(sales)).not.toBe(await keyOf(support));
  expect(await keyOf(again)).toBe(await keyOf(support));
  expect(await db.companions.get(support)).toMatchObject({ caseId: 'Team #support', around: 'Topic' });
  const before = await keyOf(support);
  await db.settings.put({ name: 'ownCaseKey', value: randomText(32) });
  await rekeyCases(db);
  expect(await keyOf(support)).not.toBe(before);
  expect(await keyOf(again)).toBe(await keyOf(support));
  expect(await keyOf(sales)).not.toBe(await keyOf(support));
});

it('the path as the case id gives the key that it gave before there were files for tools, and is kept once', async () => {
  const draft = await open({ case: { id: '/invoices/8841', title: '', text: '' } });
  const companion = await db.companions.get(draft);
  expect(companion).not.toHaveProperty('caseId');
  const expected = await keyedHash(await caseKey(db), 'erp.example\n/invoices/8841');
  expect((await db.records.get(draft))!.judgment.case.key).toBe(expected);
});

it('nothing of what the file of a tool read is in the record, and nothing of another page is believed', async () => {
  const read = { id: 'ticket 4711', title: 'Read title', text: 'Read text with 4111 1111 1111 1111' };
  const draft = await open({ case: read });
  expect(JSON.stringify(await db.records.get(draft))).not.toMatch(/Read t|4711/);
  expect((await db.companions.get(draft))!.around).toBe('Read text with ⟨card-1⟩');
  const other = await open({ address: 'https://bank.example/private', case: read });
  expect(await db.companions.get(other)).not.toHaveProperty('caseId');
});
