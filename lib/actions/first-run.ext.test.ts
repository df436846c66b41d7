// What happens before the person has read what Precedent does, and what practice may and may not do.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure, requireDisclosed } from '#lib/actions/accept-disclosure.ts';
import { capture } from '#lib/actions/capture.ts';
import { consentHere } from '#lib/actions/consent-here.ts';
import { consent } from '#lib/actions/consent.ts';
import { discard } from '#lib/actions/discard.ts';
import { followMenu } from '#lib/actions/menus.ts';
import { newDraft } from '#lib/actions/new-draft.ts';
import { storeDraft } from '#lib/actions/open-draft.ts';
import { reopen } from '#lib/actions/reopen.ts';
import * as seldom from '#lib/actions/seldom.ts';
import { setAside } from '#lib/actions/set-aside.ts';
import { showPanel } from '#lib/actions/show-panel.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { isPractice, practiceTool } from '#lib/judgment/practice.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { digest } from '#lib/store/crypto.ts';
import { Database } from '#lib/store/db.ts';
import { disclosed, putDisclosed } from '#lib/store/disclosed.ts';
import { agreedCounts } from '#lib/store/agreed.ts';
import { wasAsked } from '#lib/store/panel-asked.ts';
import { practiceOf } from '#lib/store/practice.ts';
import { todayOf } from '#lib/store/today.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const page = { id: 7, url: 'https://erp.example/invoices/8841', title: 'Invoice 8841' };
const practicePage = fakeBrowser.runtime.getURL('/practice.html');

let db: Database;
let injected: ReturnType<typeof vi.fn<() => Promise<never[]>>>;
beforeEach(() => {
  fakeBrowser.reset();
  injected = vi.fn<() => Promise<never[]>>(async () => []);
  fakeBrowser.scripting.executeScript = injected as never;
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  db = new Database(`first-${crypto.randomUUID()}`);
  return () => db.delete();
});

const everything = async () => ({
  local: await fakeBrowser.storage.local.get(null),
  session: await fakeBrowser.storage.session.get(null),
  records: await db.records.count(),
});

it('[K7] a capture before that puts no script into the page, stores nothing, and shows the first page', async () => {
  const before = await everything();
  await capture(page, 'Card 4111', { seldom: async () => seldom, db });
  await followMenu({ menuItemId: 'capture', selectionText: 'Total due' }, page, { seldom: async () => seldom });
  expect(injected).not.toHaveBeenCalled();
  expect(await everything()).toEqual(before);
  const tabs = await fakeBrowser.tabs.query({});
  expect(tabs.filter(({ url }) => url?.endsWith('/dashboard.html')).length).toBeGreaterThan(0);
});

it('[K7] the side panel opens before that, and remembers nothing of the page', async () => {
  Object.assign(fakeBrowser, { sidePanel: { open: async () => {} } });
  await showPanel({ ...page, windowId: 3 });
  expect(await wasAsked(page.id, page.url)).toBe(false);
  await acceptDisclosure({ version: disclosure.version });
  await showPanel({ ...page, windowId: 3 });
  expect(await wasAsked(page.id, page.url)).toBe(true);
});

it('[K7] it is remembered with version and time, for the words that are shown now and no others', async () => {
  await expect(requireDisclosed()).rejects.toThrow(/before you have read/);
  await expect(acceptDisclosure({ version: disclosure.version + 1 })).rejects.toThrow(/was updated.*Nothing was changed/);
  expect(await disclosed()).toBeUndefined();
  await acceptDisclosure({ version: disclosure.version }, { now: () => 1000 });
  expect(await disclosed()).toEqual({ version: disclosure.version, at: 1000 });
  await requireDisclosed();
  await capture(page, '', { seldom: async () => seldom, db });
  expect(injected).toHaveBeenCalledOnce();
});

it('[K7] who has read older words is asked again before the next capture', async () => {
  await putDisclosed({ version: disclosure.version - 1, at: 1 });
  await capture(page, '', { seldom: async () => seldom, db });
  expect(injected).not.toHaveBeenCalled();
});

it('the practice page is told instead of injected into, and no other page of ours is', async () => {
  await acceptDisclosure({ version: disclosure.version });
  const told: unknown[] = [];
  fakeBrowser.tabs.sendMessage = (async (tab: number, message: unknown) => void told.push([tab, message])) as never;
  await capture({ id: 3, url: `${practicePage}#x` }, '', { seldom: async () => seldom, db });
  for (const path of ['/dashboard.html', '/practice.htmlx', '/practice/practice.html'])
    await capture({ id: 4, url: fakeBrowser.runtime.getURL('/') + path.slice(1) }, '', { seldom: async () => seldom, db });
  expect(told).toEqual([[3, { capture: true }]]);
  expect(injected).not.toHaveBeenCalled();
});

const sight = { address: practicePage, title: 'Invoice 2207', quote: undefined, coverage: [], note: '' };

const keepPractice = async (): Promise<string> => {
  const draft = crypto.randomUUID();
  await storeDraft({ nonce: draft, draft, tab: 1, where: 'frame', isStored: false }, sight, db);
  const { case: judged, body } = sampleJudgment();
  await db.records
    .where('id')
    .equals(draft)
    .modify((record) => {
      record.state = 'kept';
      record.judgment.body.verdict = body.verdict;
      record.judgment.case.asked = judged.asked;
    });
  return draft;
};

it('a practice record says so in its tool and holds no address of ours; a page of the web cannot pass for it', async () => {
  const { record } = await newDraft({ draft: crypto.randomUUID(), ...sight }, 'a'.repeat(43), 0);
  expect(isPractice(record.judgment)).toBe(true);
  expect(JSON.stringify(record)).not.toContain('extension:');
  const web = await newDraft(
    { draft: crypto.randomUUID(), ...sight, address: `https://${practiceTool}/practice.html` },
    'a'.repeat(43),
    0,
  );
  expect(isPractice(web.record.judgment)).toBe(false);
});

it('[C1] practice never goes to an organisation', async () => {
  const device = await sampleKey();
  await db.enrolments.add(await sampleEnrolment(device));
  const id = await keepPractice();
  const hash = await digest(payloadOf((await db.records.get(id))!.judgment).text);
  const about = { id, hash, purposes: ['train-models' as const], expiresOn: '2090-01-01' };
  await expect(consent(about, { db, key: async () => device })).rejects.toThrow(/practice.*never goes to an organisation/i);
  expect(await db.outbox.count()).toBe(0);
  // No package of the person's own is made of practice.
  expect((await agreedCounts(db, about.expiresOn))['train-models']).toBe(0);
  // But for this device it can be agreed to, joined or not.
  await consentHere({ ...about, purposes: ['train-models'] }, { db, key: async () => device });
  expect(await db.outbox.count()).toBe(0);
  expect((await practiceOf(db)).step).toBe('take-back');
});

it('practice follows what really happened to its record', async () => {
  expect(await practiceOf(db)).toEqual({ step: 'select' });
  const id = crypto.randomUUID();
  await storeDraft({ nonce: id, draft: id, tab: 1, where: 'frame', isStored: false }, sight, db);
  expect(await practiceOf(db)).toEqual({ step: 'say-why', record: id });
  await db.records.update(id, { state: 'kept' });
  expect(await practiceOf(db)).toEqual({ step: 'finish', record: id });
  const next = await keepPractice();
  expect(await practiceOf(db)).toEqual({ step: 'read', record: next });
  await setAside({ id: next }, { db });
  expect(await practiceOf(db)).toEqual({ step: 'discard', record: next });
  await discard({ id: next }, { db });
  expect(await practiceOf(db)).toEqual({ step: 'done' });
});

it('a practice draft that was swept away without a word begins anew', async () => {
  const id = crypto.randomUUID();
  await storeDraft({ nonce: id, draft: id, tab: 1, where: 'frame', isStored: false }, sight, db);
  await db.records.delete(id);
  expect(await practiceOf(db)).toEqual({ step: 'select' });
});

it('today counts what was kept to oneself and agreed since midnight, and nothing of yesterday', async () => {
  const records = [0, 1, 2].map((place) => sampleRecord(sampleJudgment(place)));
  await db.records.bulkAdd(records);
  await db.companions.bulkAdd(records.map(({ id }) => ({ id, openedAt: 1, changedAt: 1, activeMs: 0, address: '' })));
  await setAside({ id: records[0]!.id }, { db, now: () => 999 });
  await setAside({ id: records[1]!.id }, { db, now: () => 1000 });
  await setAside({ id: records[2]!.id }, { db, now: () => 1001 });
  await reopen({ id: records[2]!.id }, { db });
  const agreed = (agreedAt: number, isLive: boolean) => ({ id: crypto.randomUUID(), recordId: records[2]!.id, agreedAt, isLive });
  await db.consents.bulkAdd([agreed(999, true), agreed(1000, true), agreed(1001, false)] as never);
  expect(await todayOf(db, 1000)).toEqual({ agreed: 1, own: 1 });
});
