// The words that the person wants pointed out on every sheet: customers, projects, colleagues. They stay on this device.
import type { Database } from '#lib/store/db.ts';

/** As they were noted; none before that. */
export const listedWords = async (db: Database): Promise<string[]> => {
  const value = (await db.settings.get('listedWords'))?.value;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
