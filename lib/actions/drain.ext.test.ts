// The drain under kills, strangers and races: nothing that was typed is lost, and nothing is there twice (rule K2).
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drain } from '#lib/actions/drain.ts';
import { Database } from '#lib/store/db.ts';
import { appendEntry, journalKey } from '#lib/store/journal.ts';
import { blankDraft, typedEntry as entry } from '#tests/harness/journal.ts';

let db: Database;

beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`drain-${crypto.randomUUID()}`);
  return () => db.delete();
});

const openDraft = () => blankDraft(db);
const local = () => fakeBrowser.storage.local.get(null);
const stateOf = async (draft: string) => {
  const record = await db.records.get(draft);
  return record && [record.state, record.judgment.body.verdict.rationale];
};

it('[K2] the newest entry of a draft wins, and all that were read are gone', async () => {
  const draft = await openDraft();
  await appendEntry(entry(draft, 1, 'type', 'Sole'));
  await appendEntry(entry(draft, 10, 'keep', 'Sole source'));
  await appendEntry(entry(draft, 9, 'type', 'Sole sour'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'Sole source']);
  expect(await db.companions.get(draft)).toMatchObject({ changedAt: 5010, keptAt: 5010, activeMs: 100, openedAt: 1000 });
  expect(await local()).toEqual({});
});

it('[K2] an entry that is drained again, or comes late, changes nothing', async () => {
  const draft = await openDraft();
  await appendEntry(entry(draft, 3, 'keep', 'Kept'));
  await drain({ db });
  await appendEntry(entry(draft, 3, 'keep', 'Kept'));
  await appendEntry(entry(draft, 2, 'type', 'Older'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'Kept']);
  expect(await db.records.count()).toBe(1);
  expect(await local()).toEqual({});
});

it('undo makes a kept record a draft again', async () => {
  const draft = await openDraft();
  await appendEntry(entry(draft, 1, 'keep', 'Too early'));
  await drain({ db });
  await appendEntry(entry(draft, 2, 'reopen', 'Too early'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['draft', 'Too early']);
});

it('a draft that was left with nothing in it is removed, one with a word stays', async () => {
  const [empty, word] = [await openDraft(), await openDraft()];
  await appendEntry(entry(empty, 1, 'leave', '  '));
  await appendEntry(entry(word, 1, 'leave', 'word'));
  await drain({ db });
  expect(await stateOf(empty)).toBeUndefined();
  expect(await db.companions.get(empty)).toBeUndefined();
  expect(await stateOf(word)).toEqual(['draft', 'word']);
});

it('[K2] text whose draft was never stored becomes a record of its own', async () => {
  const draft = crypto.randomUUID();
  await appendEntry(entry(draft, 4, 'keep', 'The draft was lost'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'The draft was lost']);
});

it('[K2] entries that cannot be read are set aside, and hold up nobody', async () => {
  const draft = await openDraft();
  const strange = { 'j/nonsense/1': { text: 'still here' }, [journalKey(draft, 7)]: entry(draft, 8, 'type', 'wrong key') };
  await fakeBrowser.storage.local.set(strange);
  await appendEntry(entry(draft, 9, 'keep', 'Kept'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'Kept']);
  expect(await local()).toEqual({
    'j-bad/nonsense/1': { text: 'still here' },
    [`j-bad/${draft}/7`]: entry(draft, 8, 'type', 'wrong key'),
  });
});

it('[C3] an entry that comes after the record was agreed to does not change it, and becomes a draft of its own', async () => {
  const draft = await openDraft();
  await db.records.update(draft, { state: 'consented' });
  await appendEntry(entry(draft, 1, 'type', 'Too late'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['consented', '']);
  const other = (await db.records.toArray()).find(({ id }) => id !== draft)!;
  expect(await stateOf(other.id)).toEqual(['draft', 'Too late']);
  expect(await local()).toEqual({});
});

it('[K2] what is typed while the drain runs stays in the journal until a drain has read it', async () => {
  const { get, remove } = fakeBrowser.storage.local;
  for (const moment of ['after reading', 'before removing'] as const) {
    const draft = await openDraft();
    await appendEntry(entry(draft, 1, 'type', 'Sole'));
    let isWritten = false;
    const typeOn = async () => {
      if (isWritten) return;
      isWritten = true;
      await appendEntry(entry(draft, 2, 'keep', 'Sole source'));
    };
    // What another process writes may land between any two steps of the drain.
    if (moment === 'after reading')
      fakeBrowser.storage.local.get = (async (keys: null) => {
        const read = await get(keys);
        await typeOn();
        return read;
      }) as typeof get;
    else
      fakeBrowser.storage.local.remove = async (keys) => {
        await typeOn();
        await remove(keys);
      };
    await drain({ db });
    Object.assign(fakeBrowser.storage.local, { get, remove });
    expect(isWritten).toBe(true);
    expect(Object.keys(await local())).toEqual([journalKey(draft, 2)]);
    expect(await stateOf(draft)).toEqual(['draft', 'Sole']);
    await drain({ db });
    expect(await local()).toEqual({});
    expect(await stateOf(draft)).toEqual(['kept', 'Sole source']);
  }
});

it('[C6] a secret in the journal does not reach the database', async () => {
  const draft = await openDraft();
  await appendEntry(entry(draft, 1, 'keep', 'Paid with 4111 1111 1111 1111'));
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'Paid with ⟨card-1⟩']);
});

it('[K2] a database that fails leaves every key where it is', async () => {
  const draft = await openDraft();
  await appendEntry(entry(draft, 1, 'keep', 'Kept'));
  db.close({ disableAutoOpen: true });
  await expect(drain({ db })).rejects.toThrow();
  expect(Object.keys(await local())).toEqual([journalKey(draft, 1)]);
  await db.open();
  await drain({ db });
  expect(await stateOf(draft)).toEqual(['kept', 'Kept']);
});
