// One browser for many journeys, one after the other. To start one takes more processor time than most journeys, so it is started once and
// emptied before each: no tab, nothing stored, no worker that remembers, as after an install whose person has gone on from the first page.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launch, untilItHears, type Browser } from '#tests/harness/browser.ts';
import { isCounted } from '#tests/harness/censused.ts';
import { isQuiet, quieten } from '#tests/harness/quiet-tab.ts';

/** What an install of this process has at first. */
interface Begun {
  /** All of `storage.local`. */
  local: Record<string, unknown>;
  /** The version of the database, and its rows that are no person's: they say that it was born on this device. */
  version: number | undefined;
  settings: unknown[];
}

/** A browser that is emptied again and again. */
interface Shared {
  browser: Browser;
  /** The one tab that stays. */
  tab: Page;
  begun: Begun;
}

const readBegun = (tab: Page): Promise<Begun> =>
  tab.evaluate(async () => {
    while (!('born' in (await chrome.storage.local.get('born')))) await new Promise((done) => setTimeout(done, 20));
    const version = (await indexedDB.databases()).find(({ name }) => name === 'precedent')?.version;
    const settings = await new Promise<unknown[]>((done, fail) => {
      const open = indexedDB.open('precedent', version);
      open.addEventListener('error', () => fail(open.error!));
      open.addEventListener('success', () => {
        const read = open.result.transaction('settings').objectStore('settings').getAll();
        read.addEventListener('success', () => (open.result.close(), done(read.result)));
      });
    });
    return { local: await chrome.storage.local.get(null), version, settings };
  });

const start = async (): Promise<Shared> => {
  const browser = await launch();
  const tab = browser.context.pages()[0]!;
  await quieten(tab, browser.extensionId);
  return { browser, tab, begun: await readBegun(tab) };
};

/** Ends the worker, and answers when it has ended. */
const endWorker = async ({ browser, tab }: Shared): Promise<void> => {
  const isRunning = () =>
    tab.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0);
  // Again and again: one that is only just starting hears nothing of it.
  for (let tries = 0; await isRunning(); tries++) {
    if (tries % 10 === 0) await browser.killWorker();
    await wait(10);
  }
};

/** Wakes the worker, and answers when it hears what happens. */
const wakeWorker = async ({ browser: { context }, tab }: Shared): Promise<void> => {
  await tab.evaluate(() => chrome.runtime.sendMessage({}));
  await untilItHears(context);
};

/** Forgets everything that the extension keeps. A database is emptied, and no other made in its place: that would take longer. */
const forget = ({ tab, begun }: Shared): Promise<void> =>
  tab.evaluate(async ({ local, version, settings }) => {
    const done = (request: IDBRequest | IDBTransaction, event: string) =>
      new Promise<void>((resolve, reject) => {
        request.addEventListener(event, () => resolve());
        for (const fault of ['error', 'abort']) request.addEventListener(fault, () => reject(request.error!));
      });
    const clear = async (): Promise<void> => {
      const open = indexedDB.open('precedent');
      await done(open, 'success');
      const all = open.result.transaction([...open.result.objectStoreNames], 'readwrite');
      for (const name of all.objectStoreNames) all.objectStore(name).clear();
      for (const row of settings) all.objectStore('settings').put(row);
      await done(all, 'complete');
      open.result.close();
    };
    await chrome.permissions.remove({ origins: (await chrome.permissions.getAll()).origins ?? [] });
    await chrome.scripting.unregisterContentScripts();
    await chrome.alarms.clearAll();
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    for (const each of await indexedDB.databases())
      if (each.name === 'precedent' && each.version === version) await clear();
      else await done(indexedDB.deleteDatabase(each.name!), 'success');
    await chrome.storage.local.set(local);
  }, begun);

const empty = async (shared: Shared): Promise<void> => {
  const { context } = shared.browser;
  for (const page of context.pages()) if (page !== shared.tab) await page.close();
  await context.clearCookies();
  await context.setOffline(false);
  await endWorker(shared);
  await forget(shared);
  // What was forgotten may have woken it, and what it saw then is not to be remembered.
  await endWorker(shared);
  await wakeWorker(shared);
};

/** Whether it runs as it did. A journey may have ended it, or the tab. */
const isWhole = ({ browser: { context }, tab }: Shared): boolean =>
  context.browser()?.isConnected() === true && !tab.isClosed() && isQuiet(tab);

/** Emptying takes half a second. */
const tooLong = async (): Promise<never> => {
  await wait(10_000, undefined, { ref: false });
  throw new Error('The browser cannot be emptied');
};

export const sharedBrowser = () => {
  let shared: Shared | undefined;
  const end = async (): Promise<void> => {
    await shared?.browser.close();
    shared = undefined;
  };
  return {
    /** The browser, empty: another one where the last journey left it in a state out of which it cannot be emptied. */
    async take(): Promise<Browser> {
      if (shared && !isWhole(shared)) await end();
      if (shared) await Promise.race([empty(shared), tooLong()]).catch(end);
      shared ??= await start();
      return shared.browser;
    },
    /** After a journey. Where what leaves is counted, each is counted by itself. */
    async giveBack(): Promise<void> {
      if (isCounted) await end();
    },
    end,
  };
};
