// Opening a draft and handing it to one card: what is stored where, and who may claim it.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure } from '#lib/actions/accept-disclosure.ts';
import { caseKey } from '#lib/actions/case-key.ts';
import { capture } from '#lib/actions/capture.ts';
import { cardHeld, cardReady } from '#lib/actions/card-ready.ts';
import { claimDraft, holdsCard } from '#lib/actions/claim-draft.ts';
import { drain } from '#lib/actions/drain.ts';
import { openDraft } from '#lib/actions/open-draft.ts';
import * as seldom from '#lib/actions/seldom.ts';
import { sweepDrafts, untouchedFor } from '#lib/actions/sweep-drafts.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Seen } from '#lib/bridge/calls.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { judgment } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { appendEntry, readJournal } from '#lib/store/journal.ts';
import { forgetCard, openCards, putSelection, takeSelection } from '#lib/store/open-cards.ts';
import { sampleEnrolment, sampleKey } from '#tests/harness/samples.ts';

const nonce = '0123456789abcdef0123456789abcdef';
const page: Sender = { url: 'https://erp.example/invoices/8841?q=1', frameId: 0, documentId: 'P', tab: { id: 7 } };
const card: Sender = { url: 'x', frameId: 4, documentId: 'C', tab: { id: 7 } };
const seen: Seen = {
  nonce,
  address: 'https://erp.example/invoices/8841?session=s3cret#total',
  title: 'Invoice 8841',
  case: { id: '', title: 'Invoice 8841', text: 'Nordwind GmbH, net 30 days' },
  evidence: [{ type: 'quote', exact: 'Total due 12,400.00 EUR', prefix: 'Net 30 days. ', suffix: '.' }],
  coverage: [{ code: 'canvas', count: 2 }],
  note: '',
};

let db: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  await acceptDisclosure({ version: disclosure.version });
  db = new Database(`capture-${crypto.randomUUID()}`);
  return () => db.delete();
});

const open = async (change: Partial<Seen> = {}) => {
  const about = { nonce: change.nonce ?? nonce };
  const held = cardHeld(about, page);
  const opened = openDraft({ ...seen, ...change }, page, { db });
  const draft = await claimDraft(about, card, { db });
  await Promise.all([cardReady(about, card), opened]);
  return { held: await held, draft };
};

it('a draft holds what was seen; times and full address stay in the companion', async () => {
  const { held, draft } = await open();
  expect(held).toEqual({ isHeld: true });
  expect(draft).toMatchObject({ tool: 'erp.example', title: 'Invoice 8841', quote: 'Total due 12,400.00 EUR', seq: 0 });
  const [record] = await db.records.toArray();
  expect(judgment.parse(record!.judgment)).toEqual(record!.judgment);
  expect(record).toMatchObject({ id: draft.draft, state: 'draft', judgment: { case: { text: 'Total due 12,400.00 EUR' } } });
  expect(JSON.stringify(record)).not.toContain('s3cret');
  // All but the secret in it (rule C6).
  const address = seen.address.replace('s3cret', '⟨url-secret-1⟩');
  expect(await db.companions.get(draft.draft)).toMatchObject({ address, activeMs: 0 });
});

it('a card that reports before its page asks keeps the keyboard; one that reported from another tab does not', async () => {
  await cardReady({ nonce }, card);
  expect(await cardHeld({ nonce }, page)).toEqual({ isHeld: true });
  const other = nonce.replace('0', '1');
  await cardReady({ nonce: other }, { ...card, tab: { id: 8 } });
  expect(await cardHeld({ nonce: other }, page)).toEqual({ isHeld: false });
});

it('[K2] a card whose report went to a worker that was ended keeps the keyboard once it claims its draft', async () => {
  const held = cardHeld({ nonce }, page);
  void openDraft(seen, page, { db });
  await claimDraft({ nonce }, card, { db });
  expect(await held).toEqual({ isHeld: true });
});

it('two captures of one case have one key, of two cases two, also after joining', async () => {
  const keyOf = async (path: string) => {
    const { draft } = await open({ nonce: crypto.randomUUID().replaceAll('-', ''), address: `https://erp.example${path}` });
    return (await db.records.get(draft.draft))!.judgment.case.key;
  };
  const first = await keyOf('/invoices/8841?tab=1');
  expect(await keyOf('/invoices/8841#terms')).toBe(first);
  expect(await keyOf('/invoices/8842')).not.toBe(first);
  const own = await caseKey(db);
  expect(await caseKey(db)).toBe(own);
  await db.enrolments.add(await sampleEnrolment(await sampleKey()));
  expect(await keyOf('/invoices/8841')).toBe(first);
});

it('an address that does not fit what the browser says is not believed', async () => {
  const { draft } = await open({ address: 'https://bank.example/private' });
  expect((await db.companions.get(draft.draft))!.address).toBe(page.url);
  expect((await db.records.get(draft.draft))!.judgment.case.tool).toBe('erp.example');
});

it('[K3] the nonce is good for one document: that one may ask again, no other ever', async () => {
  const { draft } = await open();
  expect((await claimDraft({ nonce }, card, { db })).draft).toBe(draft.draft);
  const others: Sender[] = [
    { ...card, documentId: 'D' },
    { ...card, frameId: 5 },
    { ...card, tab: { id: 8 } },
    { ...card, frameId: 0 },
  ];
  for (const other of others) {
    await expect(claimDraft({ nonce }, other, { db })).rejects.toThrow('This card is no longer open.');
    expect(await holdsCard(draft.draft, other)).toBe(false);
  }
  expect(await holdsCard(draft.draft, card)).toBe(true);
  expect(await db.records.count()).toBe(1);
});

it('[K3] a frame in another tab cannot claim a draft that nobody holds yet', async () => {
  void openDraft(seen, page, { db }).catch(() => {});
  await expect(claimDraft({ nonce }, { ...card, tab: { id: 8 } }, { db })).rejects.toThrow('This card is no longer open.');
  expect((await claimDraft({ nonce }, card, { db })).tool).toBe('erp.example');
});

it('[K2] a page script that asks twice, because the worker was ended, opens one draft', async () => {
  await open();
  expect(await openDraft(seen, page, { db })).toEqual({ isStored: true });
  expect(await cardHeld({ nonce }, page)).toEqual({ isHeld: true });
  expect(await db.records.count()).toBe(1);
});

it('[K5] what only the context menu knows becomes the quote, and says so', async () => {
  await putSelection(7, { words: ' Text in a frame of another origin ' });
  const { draft } = await open({ evidence: [] });
  expect(draft.quote).toBe('Text in a frame of another origin');
  expect(draft.coverage).toEqual([
    { code: 'canvas', count: 2 },
    { code: 'selection-only', count: 1 },
  ]);
});

it('[K5] what the menu said for a capture that did not need it is not put to a later one', async () => {
  await putSelection(7, { words: 'Words of the first' });
  await open();
  const { draft } = await open({ nonce: 'f'.repeat(32), evidence: [] });
  expect(draft.quote).toBe('');
});

it('[K5] a capture that the menu says nothing of forgets what it said before, and stores no secret', async () => {
  fakeBrowser.scripting.executeScript = async () => [];
  const tab = { id: 7, url: 'https://erp.example/' };
  await capture(tab, 'Card 4111 1111 1111 1111', { seldom: async () => seldom, db });
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toMatch(/⟨card-1⟩/);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('4111');
  await capture(tab, '', { seldom: async () => seldom, db });
  expect(await takeSelection(7)).toEqual({ words: '' });
});

it('[K2] with a database that does not open the card stays, is told so, and what it writes becomes a record later', async () => {
  const broken = new Database('broken');
  broken.close({ disableAutoOpen: true });
  const report = vi.fn<(error: unknown) => void>();
  const answer = openDraft(seen, page, { db: broken, report });
  const claim = claimDraft({ nonce }, card, { db: broken });
  await expect(claim).rejects.toThrow(/did not answer.*is written to this device all the same.*Press Enter/);
  await cardReady({ nonce }, card);
  expect(await cardHeld({ nonce }, page)).toEqual({ isHeld: true });
  expect(await answer).toEqual({ isStored: false });
  expect(report).toHaveBeenCalledOnce();
  // As the card does from here on: in a draft of its own.
  const own = crypto.randomUUID();
  const typed = { kind: 'decision', rationale: 'Sole source', fields: {} };
  await appendEntry({ draft: own, seq: 1, act: 'keep', form: typed, at: Date.now(), activeMs: 0 });
  await expect(drain({ db: broken })).rejects.toThrow();
  expect(await readJournal()).toHaveLength(1);
  await drain({ db });
  expect(await db.records.toArray()).toMatchObject([
    { id: own, state: 'kept', judgment: { body: { verdict: { rationale: 'Sole source' } } } },
  ]);
});

it('[K2] what a card wrote before it claimed its draft is in one record, even if it was drained in between', async () => {
  const { draft } = await open();
  const own = crypto.randomUUID();
  const typed = { kind: 'decision', rationale: 'Sole source', fields: {} };
  const entry = { draft: own, seq: 1, act: 'type' as const, form: typed, at: 1, activeMs: 0 };
  await appendEntry(entry);
  await drain({ db });
  expect(await db.records.count()).toBe(2);
  const nothing = { kind: '', rationale: '', fields: {} };
  await appendEntry({ ...entry, draft: draft.draft }, { ...entry, seq: 2, act: 'leave', form: nothing });
  await drain({ db });
  expect(await db.records.toArray()).toMatchObject([
    { id: draft.draft, judgment: { case: { text: 'Total due 12,400.00 EUR' }, body: { verdict: { rationale: 'Sole source' } } } },
  ]);
});

it('[C6] secrets are gone before the first write', async () => {
  await open({
    title: 'Card 4111 1111 1111 1111',
    note: 'token glpat-a1B2c3D4e5F6g7H8a1B2',
    address: 'https://erp.example/invoices/8841?t=glpat-a1B2c3D4e5F6g7H8a1B2',
  });
  const stored = JSON.stringify([await db.records.toArray(), await db.companions.toArray()]);
  expect(stored).not.toContain('4111');
  expect(stored).not.toContain('glpat-');
});

it('drafts that nobody typed in are removed after an hour, and no others', async () => {
  const names = ['old', 'noted', 'fresh', 'shown'] as const;
  const drafts: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const own = String(index).repeat(32);
    drafts[name] = (await open({ nonce: own, note: name === 'noted' ? 'A note' : '' })).draft.draft;
    if (name !== 'shown') await forgetCard(own);
  }
  const shown = async () => new Set([card.documentId!]);
  const later = Date.now() + untouchedFor + 1;
  await db.companions.update(drafts['fresh']!, { openedAt: later });
  await sweepDrafts({ db, now: () => later, shown });
  expect((await db.records.toCollection().primaryKeys()).toSorted()).toEqual(
    [drafts['noted'], drafts['fresh'], drafts['shown']].toSorted(),
  );
});

it('a card whose page was left or whose tab was closed is forgotten, and protects its empty draft no longer', async () => {
  const left = await open();
  const typed = await open({ nonce: 'e'.repeat(32), note: 'A note' });
  const later = Date.now() + untouchedFor + 1;
  const sweep = (shown: Set<string> | undefined) => sweepDrafts({ db, now: () => later, shown: async () => shown });
  await sweep(undefined);
  await sweep(new Set([card.documentId!]));
  expect(await openCards()).toHaveLength(2);
  expect(await db.records.count()).toBe(2);
  await sweep(new Set(['another']));
  expect(await openCards()).toEqual([]);
  expect((await db.records.toArray()).map(({ id }) => id)).toEqual([typed.draft.draft]);
  expect(await holdsCard(left.draft.draft, card)).toBe(false);
});

it('[H1] a card that opens where there is no room is told so with its draft', async () => {
  const { draft } = await open();
  expect(draft.isFull).toBeUndefined();
  const full = { used: 95, most: 100, is: 'full' as const };
  expect(await claimDraft({ nonce }, card, { db, room: async () => full })).toEqual({ ...draft, isFull: true });
});
