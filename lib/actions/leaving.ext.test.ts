// What leaving promises on the device: taking back several, and erasing everything here, also when it is cut short.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from 'wxt/browser';
import { eraseDevice, finishErasing } from '#lib/actions/erase-device.ts';
import { withdrawSome } from '#lib/actions/withdraw-some.ts';
import type { State } from '#lib/judgment/life.ts';
import { leavable } from '#lib/store/takeable.ts';
import { Database } from '#lib/store/db.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(`leaving-${crypto.randomUUID()}`);
  return () => db.delete();
});

const add = async (state: State, change = {}): Promise<string> => {
  const { endpoint, root } = await sampleEnrolment(await sampleKey());
  const agreed = ['draft', 'kept', 'private'].includes(state) ? {} : { sealed: '{}', audience: { endpoint, root } };
  const record = { ...sampleRecord(sampleJudgment(0, change), state), ...agreed };
  await db.records.add(record);
  await db.companions.add(sampleCompanion(record));
  return record.id;
};

it('[L1] takes back all that is named, with every version of each, and passes over what cannot be', async () => {
  const first = await add('erased');
  const stored = await add('stored', { supersedes: first });
  const ids = [stored, await add('sent'), await add('refused'), await add('kept'), await add('withdrawn'), crypto.randomUUID()];
  expect(await withdrawSome({ ids }, { db })).toEqual({ count: 3 });
  expect((await db.records.bulkGet(ids)).map((record) => record?.state)).toEqual([
    'withdrawn',
    'withdrawn',
    'withdrawn',
    'kept',
    'withdrawn',
    undefined,
  ]);
  expect((await db.outbox.toArray()).map(({ action }) => action)).toEqual(['erase', 'erase', 'erase']);
  expect(await withdrawSome({ ids }, { db })).toEqual({ count: 0 });
});

const means = () => ({ db, keys: vi.fn<() => Promise<void>>(async () => {}), tools: vi.fn<() => Promise<void>>(async () => {}) });

it('[L4] erases every table, key and value, and switches tools off', async () => {
  await add('stored');
  await db.settings.add({ name: 'born', value: 'x' });
  await browser.storage.local.set({ born: 'x', 'j/a/1': {}, sites: [] });
  await browser.storage.session.set({ 'card/a': {} });
  const how = means();
  await eraseDevice({ isSure: false }, how);
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await browser.storage.session.get(null)).toEqual({});
  expect([how.keys, how.tools].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

it('[L4] [L6] says after leaving that the recovery code helps, and not waiting', async () => {
  const id = await add('stored');
  await withdrawSome({ ids: [id] }, { db });
  expect(await leavable(db, 1)).toMatchObject({ unconfirmed: 0, left: 1 });
  const refused = eraseDevice({ isSure: false }, means());
  await expect(refused).rejects.toThrow(
    /^1 judgment was asked back from .* has left.*Nothing was erased.*with your recovery code/,
  );
  await expect(refused).rejects.not.toThrow('Wait');
  expect(await db.records.count()).toBe(1);
  await eraseDevice({ isSure: true }, means());
  expect(await db.records.count()).toBe(0);
});

it('[L4] says what no endpoint has confirmed, and erases it only when the person is sure', async () => {
  await db.enrolments.add(await sampleEnrolment(await sampleKey()));
  const id = await add('stored');
  await withdrawSome({ ids: [id] }, { db });
  await expect(eraseDevice({ isSure: false }, means())).rejects.toThrow(/^1 judgment is not confirmed.*Nothing was erased.*Wait/);
  expect(await db.records.count()).toBe(1);
  await eraseDevice({ isSure: true }, means());
  expect(await db.records.count()).toBe(0);
});

it('[L4] cut short at any point, the next start goes on to the end', async () => {
  const steps = ['tools', 'tables', 'keys', 'session', 'local'] as const;
  for (const step of steps) {
    fakeBrowser.reset();
    await db.records.clear();
    await add('kept');
    await browser.storage.local.set({ born: 'x' });
    const dead = () => new Promise<never>(() => {});
    const how = means();
    if (step === 'tools') how.tools = vi.fn<() => Promise<void>>(dead);
    if (step === 'keys') how.keys = vi.fn<() => Promise<void>>(dead);
    const held = {
      tables: vi.spyOn(db, 'transaction').mockImplementation(dead as never),
      session: vi.spyOn(browser.storage.session, 'clear').mockImplementation(dead),
      local: vi.spyOn(browser.storage.local, 'clear').mockImplementation(dead),
    };
    for (const [name, spy] of Object.entries(held)) if (name !== step) spy.mockRestore();
    const run = eraseDevice({ isSure: true }, how);
    await Promise.race([run, new Promise((resolve) => setTimeout(resolve, 100))]);
    for (const spy of Object.values(held)) spy.mockRestore();
    // The worker is gone here; another one starts.
    expect(await finishErasing(means()), step).toBe(true);
    expect([await db.records.count(), await browser.storage.local.get(null)], step).toEqual([0, {}]);
    expect(await finishErasing(means()), step).toBe(false);
  }
});
