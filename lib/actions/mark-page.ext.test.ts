// What goes into the page of a switched-on tool to mark it: what was seen and states of its very case, and nothing where nothing was kept.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { caseKey } from '#lib/actions/case-key.ts';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { markPage, markPages } from '#lib/actions/mark-page.ts';
import { isOpening, openBeside } from '#lib/actions/open-beside.ts';
import { openMark } from '#lib/actions/open-mark.ts';
import { setMarks } from '#lib/actions/set-marks.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import type { State } from '#lib/judgment/life.ts';
import type { MarksOf } from '#lib/page/marks/marks.ts';
import { Database } from '#lib/store/db.ts';
import { putDisclosed } from '#lib/store/disclosed.ts';
import { putSites } from '#lib/store/enabled-sites.ts';
import { chosenMark, shownMarks } from '#lib/store/shown-marks.ts';
import { sampleElement, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

const pattern = 'https://chat.example/*';
let db: Database;
let url: string;
/** What the page says that it shows. */
let shown: { address: string; caseId: string } | undefined;
/** Scripts that were put in, and lists that were sent. */
let went: string[];
let sent: MarksOf[];

beforeEach(async () => {
  fakeBrowser.reset();
  [went, sent, url] = [[], [], 'https://chat.example/#/chan-2'];
  shown = { address: url, caseId: 'Team #support' };
  let isThere = false;
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 7, url }), query: async () => [{ id: 7, url }] });
  fakeBrowser.scripting.executeScript = (async ({ files, args }: { files?: string[]; args?: [MarksOf] }) => {
    if (files) isThere = true;
    if (files) went.push(...files);
    if (args) sent.push(args[0]);
    return [{ documentId: 'D', result: isThere && !args && !files ? shown : undefined }];
  }) as never;
  await putDisclosed({ version: disclosure.version, at: 1 });
  await putSites([{ pattern, since: '2026-11-24', hasMarks: true }]);
  db = new Database(`marks-${crypto.randomUUID()}`);
  return () => db.delete();
});

/** Stores a record of a case of the chat. */
const keep = async (caseId: string, state: State = 'kept'): Promise<string> => {
  const judgment = sampleJudgment();
  const key = await hashOfCase(await caseKey(db), { address: url, caseId }, judgment.id);
  await db.records.add(sampleRecord({ ...judgment, case: { ...judgment.case, key, tool: 'chat.example' } }, state));
  return judgment.id;
};

it('[K8] evidence of the very case that the page shows go into it with their states, and no ids', async () => {
  const [id, other] = [await keep('Team #support'), await keep('Team #sales')];
  await keep('Team #support', 'draft');
  await markPage(7, db);
  expect(went).toEqual(['/watch.js', '/sites.js', '/finder.js', '/marks.js']);
  const seen = (await db.records.get(id))!.judgment.body.evidence[0];
  expect(sent).toEqual([{ caseId: 'Team #support', turn: expect.any(String), marks: [{ seen, state: 'to-review' }] }]);
  for (const each of [id, other]) expect(JSON.stringify(sent)).not.toContain(each);
  expect(await shownMarks(7)).toEqual({ turn: sent[0]!.turn, ids: [id] });
  // The script is there now, and is not put in again.
  await markPage(7, db);
  expect(went).toHaveLength(4);
});

it('[K8] a judgment of a control has its mark like one of words', async () => {
  const id = await keep('Team #support');
  const element = sampleElement();
  await db.records.update(id, { 'judgment.body.evidence': [{ type: 'page', address: url, title: 'Chat' }, element] });
  await markPage(7, db);
  expect(sent[0]!.marks).toEqual([{ seen: element, state: 'to-review' }]);
});

it('[K8] nothing goes into a page of a tool in which nothing was kept, nor into one that is not switched on', async () => {
  await markPage(7, db);
  await keep('Team #support');
  url = 'https://mail.example/';
  await markPage(7, db);
  url = 'https://chat.example/';
  await putDisclosed({ version: disclosure.version - 1, at: 1 });
  await markPage(7, db);
  await putDisclosed({ version: disclosure.version, at: 1 });
  await setMarks({ pattern, isOn: false }, { db });
  expect(went).toEqual([]);
  expect(sent).toEqual([]);
});

it('marks go when the page comes to show another case, or when the person hides them', async () => {
  await keep('Team #support');
  await markPage(7, db);
  shown = { address: url, caseId: 'Team #random' };
  await markPage(7, db);
  expect(sent.at(-1)).toMatchObject({ marks: [] });
  expect(await shownMarks(7)).toBeUndefined();
  shown = { address: url, caseId: 'Team #support' };
  await markPages(db);
  expect(sent.at(-1)!.marks).toHaveLength(1);
  await setMarks({ pattern, isOn: false }, { db });
  expect(sent.at(-1)!.marks).toEqual([]);
});

it('a page that answers nonsense is left without marks', async () => {
  await keep('Team #support');
  for (const answer of [{ caseId: 7 }, 'here', { address: url, caseId: 'Team #support', more: 1 }]) {
    shown = answer as never;
    await markPage(7, db);
  }
  expect(sent).toEqual([]);
});

it('[K8] a press opens the judgment of the list that the page has now, and of no older one', async () => {
  const id = await keep('Team #support');
  await markPage(7, db);
  const sender = { id: fakeBrowser.runtime.id, frameId: 0, url, tab: { id: 7, windowId: 3 } };
  const opened: unknown[] = [];
  Object.assign(fakeBrowser, { sidePanel: { open: async (about: unknown) => void opened.push(about) } });
  openBeside(sender);
  expect(opened).toEqual([{ windowId: 3 }]);
  for (const stray of [
    { turn: crypto.randomUUID(), nth: 0 },
    { turn: sent[0]!.turn, nth: 1 },
  ])
    await openMark(stray, sender);
  expect(await chosenMark()).toBeUndefined();
  await openMark({ turn: sent[0]!.turn, nth: 0 }, sender, { now: () => 5 });
  expect(await chosenMark()).toEqual({ tab: 7, id, at: 5 });
});

it('where the browser opens no panel the dashboard shows the judgment', async () => {
  const id = await keep('Team #support');
  await markPage(7, db);
  const sender = { id: fakeBrowser.runtime.id, frameId: 0, url, tab: { id: 8, windowId: 3 } };
  const made: { url?: string }[] = [];
  Object.assign(fakeBrowser, { sidePanel: { open: () => Promise.reject(new Error('No gesture')) } });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  Object.assign(fakeBrowser.tabs, { create: async (about: { url?: string }) => void made.push(about) });
  openBeside({ ...sender, frameId: 3 });
  openBeside({ ...sender, id: 'another' });
  expect(await isOpening(8)).toBe(false);
  openBeside({ ...sender, tab: { id: 7, windowId: 3 } });
  await openMark({ turn: sent[0]!.turn, nth: 0 }, { ...sender, tab: { id: 7 } });
  expect(made).toEqual([{ url: expect.stringMatching(new RegExp(`dashboard\\.html#${id}$`)) }]);
});
