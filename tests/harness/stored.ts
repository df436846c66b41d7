// What the extension has on the device, read from outside it: database rows and journal keys, as tests want to see them.
import type { Browser } from '#tests/harness/browser.ts';
import { inQuietTab } from '#tests/harness/quiet-tab.ts';
import type { CompanionRow, RecordRow } from '#lib/store/db.ts';

export interface Stored {
  records: RecordRow[];
  companions: CompanionRow[];
  /** Keys and values of `storage.local`. */
  local: Record<string, unknown>;
}

/** Reads everything that is stored now, without waking anything. */
export const readStored = (browser: Browser): Promise<Stored> =>
  inQuietTab(browser, (tab) =>
    tab.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      // Opening a database that is not there would make one.
      const database = names.includes('precedent')
        ? await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open('precedent');
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(request.error));
          })
        : undefined;
      const all = <T>(store: string): Promise<T[]> =>
        new Promise((resolve, reject) => {
          if (!database) return resolve([]);
          const request = database.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () => resolve(request.result as T[]));
          request.addEventListener('error', () => reject(request.error));
        });
      const [records, companions] = [await all<RecordRow>('records'), await all<CompanionRow>('companions')];
      database?.close();
      return { records, companions, local: await chrome.storage.local.get(null) };
    }),
  );

/** Answers the records once there are so many, all in one of these states, and the journal is empty. Fails after five seconds. */
export const whenStored = async (browser: Browser, ...states: RecordRow['state'][]): Promise<RecordRow[]> => {
  const wanted = states.toSorted().join(' ');
  let seen = '';
  for (let tries = 0; tries < 200; tries++) {
    const { records, local } = await readStored(browser);
    seen = `${records
      .map(({ state }) => state)
      .toSorted()
      .join(' ')}; journal ${Object.keys(local).filter((key) => key.startsWith('j')).length}`;
    if (seen === `${wanted}; journal 0`) return records;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Expected "${wanted}; journal 0", found "${seen}"`);
};
