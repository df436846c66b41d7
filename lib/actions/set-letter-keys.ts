// Switches single letters as keys on or off in our own pages (WCAG 2.1.4).
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import type { SettingRow } from '#lib/store/db.ts';

/** Remembered on this device. */
export const setLetterKeys = async ({ isOn }: Takes<'setLetterKeys'>, { db = ownDb } = {}): Promise<void> => {
  const row: SettingRow = { name: 'letterKeys', value: isOn };
  await db.settings.put(row);
};
