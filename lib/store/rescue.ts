// Reads whatever can still be read when the database does not open as it should: raw rows and the journal. Changes nothing.
import { browser } from 'wxt/browser';
import { dayOf } from '#lib/judgment/days.ts';
import { asText, ownFormat } from '#lib/store/own-data.ts';

/** What was read, as a file of own data that can be brought back, and which parts could not be. */
export interface Rescue {
  text: string;
  entries: number;
  unread: string[];
}

const databaseName = 'precedent';

/** Longest wait for a database that neither opens nor fails, in milliseconds. */
const patience = 5000;

const openRaw = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('No answer')), patience);
    // Without a version an existing database is opened as it is; one that is not there would be made, so that is called off.
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Could not be opened'));
  });

const allOf = (database: IDBDatabase, table: string): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Could not be read'));
  });

/** Reads every table that can be read and the journal of what was typed. Never rejects. */
export const rescue = async (name: string = databaseName): Promise<Rescue> => {
  const tables: Record<string, unknown[]> = {};
  let local: Record<string, unknown> = {};
  const unread: string[] = [];
  let entries = 0;
  try {
    local = await browser.storage.local.get(null);
    entries += Object.keys(local).length;
  } catch {
    unread.push('journal');
  }
  const database = await openRaw(name).catch(() => undefined);
  if (!database) unread.push('database');
  else {
    for (const table of database.objectStoreNames)
      try {
        tables[table] = await allOf(database, table);
        entries += tables[table].length;
      } catch {
        unread.push(table);
      }
    database.close();
  }
  const about = { format: ownFormat, day: dayOf(Date.now()), isRescued: true };
  return { text: JSON.stringify({ ...about, tables, local }, asText, 2), entries, unread };
};
