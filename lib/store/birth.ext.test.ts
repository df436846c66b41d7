import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDatabase } from '#lib/actions/accept-database.ts';
import { isReplaced, markBirth } from '#lib/store/birth.ts';
import { Database } from '#lib/store/db.ts';

const name = 'birth';

beforeEach(async () => {
  fakeBrowser.reset();
  await new Database(name).delete();
});

it('takes a first database for what it is, at each start', async () => {
  for (let starts = 0; starts < 3; starts++) {
    const db = new Database(name);
    await markBirth(db);
    expect(await isReplaced(db)).toBe(false);
    db.close();
  }
});

it('[I5] knows a database that took the place of another, and keeps knowing it until the person has heard of it', async () => {
  await markBirth(new Database(name));
  await new Database(name).delete();
  const empty = new Database(name);
  expect(await isReplaced(empty)).toBe(true);
  await markBirth(empty);
  expect(await isReplaced(empty)).toBe(true);
  await acceptDatabase({}, { db: empty });
  expect(await isReplaced(empty)).toBe(false);
});

it('mends a start that was killed between database and witness', async () => {
  const db = new Database(name);
  await markBirth(db);
  await fakeBrowser.storage.local.clear();
  await markBirth(db);
  expect(await isReplaced(db)).toBe(false);
  expect(await fakeBrowser.storage.local.get('born')).toEqual({ born: (await db.settings.get('born'))!.value });
});
