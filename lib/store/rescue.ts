// Reads whatever can still be read when the database does not open as it should: raw rows and the journal. Changes nothing.
import { browser } from 'wxt/browser';

/** What was read, as JSON text, and which parts could not be. */
export interface Rescue {
  text: string;
  entries: number;
  unread: string[];
}

const databaseName = 'precedent';

/** Longest wait for a database that neither opens nor fails, in milliseconds. */
const patience = 5000;

/** Files as base64: as JSON they would be one number a byte. */
const asText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) : value;

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
  const parts: Record<string, unknown> = {};
  const unread: string[] = [];
  let entries = 0;
  const keep = async (part: string, read: () => Promise<unknown[]>): Promise<void> => {
    try {
      const rows = await read();
      parts[part] = rows;
      entries += rows.length;
    } catch {
      unread.push(part);
    }
  };
  await keep('journal', async () => Object.entries(await browser.storage.local.get(null)));
  const database = await openRaw(name).catch(() => undefined);
  if (!database) unread.push('database');
  else {
    for (const table of database.objectStoreNames) await keep(table, () => allOf(database, table));
    database.close();
  }
  return { text: JSON.stringify(parts, asText, 2), entries, unread };
};
