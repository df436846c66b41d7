// Puts rows into the device's own database in a real browser, for states that would take a whole endpoint to reach.
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import { endpoints } from '#tests/harness/noted.ts';
import { inQuietTab } from '#tests/harness/quiet-tab.ts';
import { sampleCompanion, sampleRecord } from '#tests/harness/samples.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import type { EnrolmentRow, RecordRow } from '#lib/store/db.ts';

/** Rows by table. */
export type Rows = Readonly<Record<string, readonly object[]>>;

const write = (page: Page, rows: Rows): Promise<void> =>
  page.evaluate(async (tables) => {
    // None is made here: it is the extension that knows its tables.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'precedent'))
      await new Promise((done) => setTimeout(done, 20));
    const open = indexedDB.open('precedent');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error!);
    });
    const names = Object.keys(tables);
    const transaction = db.transaction(names, 'readwrite');
    for (const name of names) for (const row of tables[name]!) transaction.objectStore(name).put(row);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error!);
    });
    db.close();
  }, rows);

/** Writes the rows where no page of ours shows them yet: half the time of showing them, and showing them anew. */
export const put = (browser: Browser, rows: Rows): Promise<void> => inQuietTab(browser, (tab) => write(tab, rows));

/** A tab with the dashboard, on which these rows are there from the first. */
export const dashboardWith = async (browser: Browser, rows: Rows): Promise<Page> => {
  await put(browser, rows);
  const page = await browser.dashboard();
  await page.locator('.review').waitFor();
  return page;
};

/** Writes the rows and shows the page anew. The page must be one of ours and have opened the database. */
export const seed = async (page: Page, rows: Rows): Promise<void> => {
  await page.locator('.top-bar').waitFor();
  await write(page, rows);
  await page.reload();
  await page.locator('.review').waitFor();
};

/** Records with their companions, as capture leaves them, newest first. */
export const kept = (judgments: readonly Judgment[], state: State = 'kept', at: number = Date.now()): Rows => {
  const records: RecordRow[] = judgments.map((judgment) => sampleRecord(judgment, state));
  return { records, companions: records.map((record, place) => sampleCompanion(record, at - place * 60_000)) };
};

/** Makes this browser the enrolled device of an organisation at an address where nobody answers. */
export const seedEnrolment = async (page: Page, endpoint = 'http://127.0.0.1:9'): Promise<EnrolmentRow> => {
  await page.locator('.top-bar').waitFor();
  const deviceKey = await page.evaluate(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const open = indexedDB.open('precedent-keys');
    open.onupgradeneeded = () => open.result.createObjectStore('keys');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error!);
    });
    const transaction = db.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put(pair, 'device');
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    db.close();
    // RFC 7638: the required members in order, without white space.
    const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })));
    return btoa(String.fromCharCode(...new Uint8Array(sum)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  });
  endpoints.add(endpoint);
  const enrolment: EnrolmentRow = {
    endpoint,
    organisation: 'Example Works',
    contributor: crypto.randomUUID(),
    contributorEpoch: 0,
    root: 'cm9vdC10aHVtYnByaW50LW9mLWFuLW9yZ2FuaXNhdGk',
    caseKey: 'Y2FzZS1rZXktb2YtYW4tb3JnYW5pc2F0aW9uLWV4YW0',
    deviceKey,
    storeEpoch: crypto.randomUUID(),
  };
  await seed(page, { enrolments: [enrolment] });
  return enrolment;
};

/** All rows of a table, as they are in the database now. */
export const rowsOf = <Row>(page: Page, table: string): Promise<Row[]> =>
  page.evaluate(async (name) => {
    const open = indexedDB.open('precedent');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error!);
    });
    const request = db.transaction(name).objectStore(name).getAll();
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    db.close();
    return rows as never;
  }, table);

/** Changes every row of a table in place, as if time had done it. */
export const changeRows = (page: Page, table: string, change: object): Promise<void> =>
  page.evaluate(
    async ([name, changed]) => {
      const open = indexedDB.open('precedent');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error!);
      });
      const transaction = db.transaction(name, 'readwrite');
      const store = transaction.objectStore(name);
      const request = store.getAll();
      request.onsuccess = () => {
        for (const row of request.result as object[]) store.put({ ...row, ...changed });
      };
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error!);
      });
      db.close();
    },
    [table, change] as const,
  );

/** Lets what waits go at once, as if the ten seconds of undo were over, in batches of at most so many. */
export const dueNow = (page: Page, batchLimit: number): Promise<void> =>
  changeRows(page, 'outbox', { nextAttemptAt: 1, batchLimit });
