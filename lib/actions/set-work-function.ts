// Notes what the person says they do: new records name it, and standing questions may be bound to it.
import type { Takes } from '#lib/bridge/calls.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type SettingRow } from '#lib/store/db.ts';

/** Remembered on this device; empty forgets it. Records that are there already stay as they are. */
export const setWorkFunction = async ({ workFunction }: Takes<'setWorkFunction'>, { db = ownDb } = {}): Promise<void> => {
  const row: SettingRow = { name: 'workFunction', value: scrub(workFunction).trim() };
  await db.settings.put(row);
};
