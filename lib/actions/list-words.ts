// Notes the words that are pointed out on the sheet, for the person to hide or not.
import type { Takes } from '#lib/bridge/calls.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type SettingRow } from '#lib/store/db.ts';

/** In place of those before; each once, without empty ones. They hide nothing by themselves. */
export const listWords = async ({ words }: Takes<'listWords'>, { db = ownDb } = {}): Promise<void> => {
  const value = [...new Set(scrub(words).map((each) => each.trim()))].filter((each) => each.length > 1);
  const row: SettingRow = { name: 'listedWords', value };
  await db.settings.put(row);
};
