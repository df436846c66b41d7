// What a person is promised of the file with everything of theirs: all of it is in there, and all of it comes back.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from 'wxt/browser';
import { bringBack } from '#lib/actions/bring-back.ts';
import { consent } from '#lib/actions/consent.ts';
import { preview } from '#lib/actions/preview.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { ownData } from '#lib/store/own-data.ts';
import { notOwn, ownTables } from '#lib/store/own-data-rows.ts';
import { readOwnData, restOf, sheavesOf } from '#lib/store/read-own-data.ts';
import { rescue } from '#lib/store/rescue.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 24, 10).getTime();
const day = '2026-11-24';
const room = async () => {};
let db: Database;
let other: Database;

beforeEach(async () => {
  fakeBrowser.reset();
  db = new Database(`own-${crypto.randomUUID()}`);
  other = new Database(`own-${crypto.randomUUID()}`);
  await db.enrolments.add(await sampleEnrolment(key));
  return async () => {
    await db.delete();
    await other.delete();
  };
});

const keep = async (place = 0): Promise<RecordId> => {
  const record = sampleRecord(sampleJudgment(place));
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record, now));
  return record.id;
};

const agree = async (id: RecordId): Promise<void> => {
  const { hash } = await preview({ id }, { db });
  const about = { id, hash, purposes: ['train-models' as const], expiresOn: '2027-11-22' };
  await consent(about, { db, now: () => now, key: async () => key });
};

/** A device on which something of everything is. */
const lived = async () => {
  const ids = { kept: await keep(), waiting: await keep(1), stored: await keep(2), back: await keep(3) };
  for (const id of [ids.waiting, ids.stored, ids.back]) await agree(id);
  await db.records.update(ids.stored, { state: 'stored' });
  await db.outbox.delete(ids.stored);
  await db.receipts.add({ recordId: ids.stored, state: 'stored', jws: 'a.b.c', at: now });
  await db.records.update(ids.back, { state: 'stored' });
  await withdraw({ id: ids.back }, { db, now: () => now });
  const bytes = new Uint8Array([1, 2, 255]);
  await db.attachments.add({
    recordId: ids.kept,
    sha256: 'A'.repeat(43),
    mediaType: 'image/png',
    width: 1,
    height: 1,
    bytes,
    masks: [],
  });
  await db.settings.bulkAdd([
    { name: 'workFunction', value: 'payables' },
    { name: 'born', value: crypto.randomUUID() },
  ]);
  await db.looks.add({ case: 'B'.repeat(43), at: now });
  await db.questions.add({
    id: crypto.randomUUID(),
    version: 1,
    wording: 'Pay?',
    answers: ['Pay', 'Hold'],
    where: { tool: '', page: '', workFunction: '' },
    at: now,
  });
  await db.rubrics.add({
    id: crypto.randomUUID(),
    version: 1,
    name: 'Replies',
    workFunction: '',
    criteria: [{ id: 'cAbcdefg', words: 'Is short', points: 1, steps: [], guidance: '', examples: [], needsNote: false }],
    at: now,
  });
  await db.requests.add({
    at: now,
    purpose: 'send',
    address: 'https://a.example/',
    bytesOut: 3,
    bytesIn: 4,
    status: 200,
    records: [],
  });
  return ids;
};

const fileOf = async (): Promise<string> => (await ownData(db, day)).file.text();

const bring = async (text: string, into: Database = other) => {
  const file = readOwnData(text);
  return bringBack({ sheaves: sheavesOf(file), rest: restOf(file) }, { db: into, now: () => now, room });
};

/** The record as it was, but that its case meets others of that device, by the name that it has there. */
const isThere = async (id: RecordId): Promise<void> => {
  const [before, after] = [(await db.records.get(id))!, (await other.records.get(id))!];
  before.judgment.case.key = after.judgment.case.key;
  expect(after).toEqual(before);
};

it('names each table as the person’s own, or says why it is not', () => {
  expect([...ownTables, ...Object.keys(notOwn)].toSorted()).toEqual(db.tables.map(({ name }) => name).toSorted());
});

it('[L2] all that is on a device comes back on another one from one file, byte for byte what was agreed to', async () => {
  const ids = await lived();
  expect(await bring(await fileOf())).toEqual({ added: 4 });
  for (const table of ['companions', 'receipts', 'attachments', 'looks', 'questions', 'rubrics', 'requests'])
    expect(await other.table(table).toArray(), table).toEqual(await db.table(table).toArray());
  await isThere(ids.kept);
  await isThere(ids.stored);
  expect(await other.consents.where('recordId').equals(ids.stored).toArray()).toEqual(
    await db.consents.where('recordId').equals(ids.stored).toArray(),
  );
  expect((await other.settings.get('workFunction'))?.value).toBe('payables');
});

it('[L2] a file makes nothing leave: what was on its way asks again, what was taken back is asked for again', async () => {
  const ids = await lived();
  await bring(await fileOf());
  expect(await other.records.get(ids.waiting)).toMatchObject({ state: 'refused', sealed: expect.any(String) });
  expect(await other.consents.where('recordId').equals(ids.waiting).first()).toMatchObject({ isLive: false });
  expect(await other.quarantine.get(ids.waiting)).toMatchObject({ code: 'brought-back' });
  expect(await other.outbox.toArray()).toMatchObject([{ recordId: ids.back, action: 'erase' }]);
});

it('[L2] the keys of an organisation and of this device are not in the file', async () => {
  await lived();
  const text = await fileOf();
  const { caseKey, deviceKey } = (await db.enrolments.toArray())[0]!;
  expect(text).not.toContain(caseKey);
  // It stands in each agreement, as what signed it; the row of joining is gone but for its name.
  expect(JSON.parse(text).tables.enrolments).toEqual([{ endpoint: 'https://precedent.example', organisation: 'Example Works' }]);
  expect(deviceKey).toBe(key.thumbprint);
  expect(text).not.toContain('"born"');
});

it('[H1] brings nothing back where there is no room', async () => {
  await lived();
  const file = readOwnData(await fileOf());
  const full = () => Promise.reject(new Error('full'));
  await expect(bringBack({ sheaves: sheavesOf(file) }, { db: other, room: full })).rejects.toThrow('full');
  expect(await other.records.count()).toBe(0);
});

it('[L2] brought back twice, or onto the device that it is from, nothing is there twice and nothing is overwritten', async () => {
  const ids = await lived();
  const text = await fileOf();
  await db.records.update(ids.kept, { state: 'private' });
  expect(await bring(text, db)).toEqual({ added: 0 });
  expect(await db.records.get(ids.kept)).toMatchObject({ state: 'private' });
  expect(await db.outbox.get(ids.waiting)).toMatchObject({ action: 'put' });
  await bring(text);
  const before = await other.requests.count();
  expect(await bring(text)).toEqual({ added: 0 });
  expect([await other.requests.count(), await other.records.count()]).toEqual([before, 4]);
});

it('what is not saved yet and text that could not be read come along', async () => {
  const id = await keep();
  const form = { form: { kind: 'decision', rationale: 'Not saved', fields: {} }, caseText: '' };
  const local = {
    [`unsaved/${id}`]: { from: form, to: form },
    'j-bad/x/1': { odd: 'text' },
    born: 'x',
    disclosed: { version: 1 },
  };
  await browser.storage.local.set(local);
  const text = await fileOf();
  await browser.storage.local.clear();
  await bring(text);
  expect(await browser.storage.local.get(null)).toEqual({
    [`unsaved/${id}`]: { from: form, to: form },
    'j-bad/x/1': { odd: 'text' },
  });
});

it('[H2] what was rescued from a database that does not open comes back, with what was typed last', async () => {
  const ids = await lived();
  const draft = crypto.randomUUID();
  const form = { kind: 'decision', rationale: 'Typed last', fields: {} };
  await browser.storage.local.set({ [`j/${draft}/1`]: { draft, seq: 1, act: 'type', form, at: now, activeMs: 5 } });
  const { text } = await rescue(db.name);
  await browser.storage.local.clear();
  await bring(text.replace('"activeMs": 7400', '"activeMs": "broken"'));
  await isThere(ids.stored);
  expect(await other.records.get(draft)).toMatchObject({ state: 'draft' });
  expect((await other.records.get(draft))?.judgment.body.verdict.rationale).toBe('Typed last');
  expect(readOwnData(text.replace('"activeMs": 7400', '"activeMs": "broken"')).leftOut).toBe(1);
});

it('[L2] a file that is not right in one place is refused whole, in three parts, by its place', async () => {
  await lived();
  const text = await fileOf();
  const bent = JSON.parse(text);
  bent.tables.records[2].state = 'sold';
  const files: Record<string, [string, RegExp]> = {
    'cut short': [text.slice(0, -40), /not whole.*Nothing was changed.*Choose the file again/],
    'nothing at all': ['', /not whole/],
    'a picture': ['\u0089PNG', /not whole/],
    'some other file': ['{"format":"precedent-sites/1","sites":[]}', /not a file of your data.*Nothing was changed/],
    'a bare list': ['[]', /not a file of your data/],
    newer: [text.replace('precedent-data/1', 'precedent-data/2'), /newer version.*Nothing was changed.*Update/],
    'one bent record': [JSON.stringify(bent), /entry 3 of "records".*\(state\).*Nothing was changed.*earlier file/],
    'a prototype': ['{"__proto__":{"format":"precedent-data/1"},"tables":{}}', /not a file of your data/],
  };
  for (const [name, [file, says]] of Object.entries(files)) expect(() => readOwnData(file), name).toThrow(says);
  expect(await other.records.count()).toBe(0);
});

it('[C6] a secret that was written into a file by hand is not stored', async () => {
  const id = await keep();
  const secret = `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dcAbCdEf`;
  const file = JSON.parse(await fileOf());
  file.tables.records[0].judgment.body.verdict.rationale = `Because ${secret}`;
  await bring(JSON.stringify(file));
  expect(JSON.stringify(await other.records.get(id))).not.toContain(secret);
});
