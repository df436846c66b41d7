// Notes what is filled in beforehand for a kind of work. Records that are there already stay as they are.
import type { Takes } from '#lib/bridge/calls.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { beforehandOf } from '#lib/store/beforehand.ts';
import { db as ownDb, type SettingRow } from '#lib/store/db.ts';

/** Fields that are remembered in all: a few of each kind for a few kinds of work. */
const mostFields = 200;

/** Takes the place of what was said of that field for that kind of work; an empty value forgets it. */
export const setBeforehand = async (raw: Takes<'setBeforehand'>, { db = ownDb } = {}): Promise<void> => {
  const { workFunction, kind, field, value } = raw;
  const next = { workFunction: scrub(workFunction).trim(), kind, field, value: scrub(value).trim() };
  await db.transaction('rw', db.settings, async () => {
    const others = (await beforehandOf(db)).filter(
      (each) => each.workFunction !== next.workFunction || each.kind !== kind || each.field !== field,
    );
    const all = next.value === '' ? others : [...others, next];
    if (all.length > mostFields) throw new Error('That is one field too many. Nothing was changed. Remove another first.');
    const row: SettingRow = { name: 'beforehand', value: all };
    await db.settings.put(row);
  });
};
