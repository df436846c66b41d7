// What the side panel learns of a page, and what goes into that page for it: quotes of its own case and nothing else.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { caseKey } from '#lib/actions/case-key.ts';
import { hashOfCase } from '#lib/actions/case-of.ts';
import { findEvidence } from '#lib/actions/find-evidence.ts';
import { readPage } from '#lib/actions/read-page.ts';
import { showEvidence } from '#lib/actions/show-evidence.ts';
import { Database } from '#lib/store/db.ts';
import { tellAsked } from '#lib/store/panel-asked.ts';
import { judgmentsOfCase } from '#lib/store/precedents.ts';
import type { PageSight } from '#lib/page/look.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const sight: PageSight = {
  address: 'https://chat.example/#/chan-2',
  title: 'Chat',
  case: { id: 'Team #support', title: '#support', text: 'Limit 250 EUR, card 4111 1111 1111 1111' },
  selected: 'token glpat-a1B2c3D4e5F6g7H8a1B2',
};

let db: Database;
let went: { args?: unknown[]; target: object }[];

/** Stands in for the browser: the first script that is asked for an answer reads the page, the next is answered as told. */
const answering = (read: unknown, next: unknown): void => {
  const answers = [read, next];
  fakeBrowser.scripting.executeScript = (async (about: { files?: string[]; args?: unknown[]; target: object }) => {
    if (about.files) return [];
    went.push(about);
    return [{ frameId: 0, documentId: 'D', result: answers.shift() }];
  }) as never;
};

/** Where the tab is. */
let url: string;
let isSwitchedOn: boolean;

beforeEach(async () => {
  fakeBrowser.reset();
  went = [];
  url = sight.address;
  isSwitchedOn = false;
  fakeBrowser.tabs.get = (async (id: number) => ({ id, url })) as never;
  fakeBrowser.permissions.contains = (async () => isSwitchedOn) as never;
  await tellAsked({ id: 7, url });
  db = new Database(`evidence-${crypto.randomUUID()}`);
  return () => db.delete();
});

/** Stores a record of a case of the chat. */
const kept = async (caseId: string): Promise<string> => {
  const judgment = sampleJudgment();
  const key = await hashOfCase(await caseKey(db), { address: 'https://chat.example/', caseId }, judgment.id);
  await db.records.add(sampleRecord({ ...judgment, case: { ...judgment.case, key } }));
  return judgment.id;
};

it('[C6] what is read of a page comes without secrets, under the key of its case, and is stored nowhere', async () => {
  answering(sight, undefined);
  const read = await readPage({ tab: 7 }, { db });
  const key = await hashOfCase(await caseKey(db), { address: sight.address, caseId: 'Team #support' }, '');
  expect(read).toEqual({
    tool: 'chat.example',
    title: '#support',
    case: key,
    text: 'token ⟨token-1⟩\nLimit 250 EUR, card ⟨card-1⟩\n#support',
    read: 'Limit 250 EUR, card ⟨card-1⟩',
    state: '',
    site: '',
  });
  expect(await db.records.count()).toBe(0);
});

it('[K6] a page that the browser keeps closed is not read, and nothing is looked for in it', async () => {
  fakeBrowser.scripting.executeScript = () => Promise.reject(new Error('Cannot access contents of the page'));
  expect(await readPage({ tab: 7 }, { db })).toBeNull();
  expect(await findEvidence({ tab: 7, ids: [await kept('Team #support')] }, { db })).toEqual({});
  expect(await showEvidence({ tab: 7, id: crypto.randomUUID() }, { db })).toEqual({ isShown: false });
});

it('[K6] only the page on which the person asked is read, though the browser would let us in on the next one too', async () => {
  const reads = async (tab = 7) => {
    went = [];
    answering(sight, undefined);
    const read = await readPage({ tab }, { db });
    return read !== null && went.length > 0;
  };
  expect(await reads()).toBe(true);
  expect(await reads(8)).toBe(false);
  url = 'https://chat.example/#/chan-3';
  expect(await reads()).toBe(true);
  for (url of ['https://chat.example/other', 'https://chat.example/?room=3', '']) {
    expect(await reads()).toBe(false);
    expect(went).toEqual([]);
  }
  url = 'https://chat.example/other';
  isSwitchedOn = true;
  expect(await reads()).toBe(true);
});

it('[C6] which page was asked about is remembered without its address', async () => {
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('chat.example');
});

it('[K3] only quotes of the case that the page shows go into it, into the very document that was read', async () => {
  const [here, there] = [await kept('Team #support'), await kept('Team #sales')];
  answering(sight, ['moved']);
  expect(await findEvidence({ tab: 7, ids: [there, here, crypto.randomUUID()] }, { db })).toEqual({ [here]: 'moved' });
  const { judgment } = (await db.records.get(here))!;
  expect(went[1]).toMatchObject({
    target: { tabId: 7, documentIds: ['D'] },
    args: [{ caseId: 'Team #support', quotes: [judgment.body.evidence[0]] }],
  });
  went = [];
  answering(sight, true);
  expect(await showEvidence({ tab: 7, id: there }, { db })).toEqual({ isShown: false });
  expect(went).toHaveLength(1);
});

it('what was kept before joining and after it is of one case on this device', async () => {
  const before = await kept('Team #support');
  await db.enrolments.add(await sampleEnrolment(await sampleKey()));
  const after = await kept('Team #support');
  answering(sight, undefined);
  const read = await readPage({ tab: 7 }, { db });
  const keyOf = async (id: string) => (await db.records.get(id))!.judgment.case.key;
  expect([await keyOf(before), await keyOf(after)]).toEqual([read!.case, read!.case]);
  expect((await judgmentsOfCase(db, read!.case)).length).toBe(2);
  answering(sight, ['exact', 'moved']);
  expect(await findEvidence({ tab: 7, ids: [before, after] }, { db })).toEqual({ [before]: 'exact', [after]: 'moved' });
});

it('a page that came to show another case meanwhile, or answers nonsense, gives no standing', async () => {
  const id = await kept('Team #support');
  for (const answer of [[], undefined, null, ['here'], 'exact']) {
    answering(sight, answer);
    expect(await findEvidence({ tab: 7, ids: [id] }, { db })).toEqual({});
  }
  answering({ ...sight, case: { id: 7 } }, ['exact']);
  expect(await findEvidence({ tab: 7, ids: [id] }, { db })).toEqual({});
  answering(sight, true);
  expect(await showEvidence({ tab: 7, id }, { db })).toEqual({ isShown: true });
});
