// One browser for many journeys, one after the other. To start one takes more processor time than most journeys, so it is started once and
// emptied before each: no tab, nothing stored, no worker that remembers, as after an install whose person has gone on from the first page.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { isCounted } from '#tests/harness/censused.ts';

/** A browser that is emptied again and again. */
interface Shared {
  browser: Browser;
  /** The one tab that stays: a file of the extension without any script of ours. */
  tab: Page;
  /** What every install of this process has in `storage.local` at first. */
  begun: Record<string, unknown>;
}

const start = async (): Promise<Shared> => {
  const browser = await launch();
  const [tab] = browser.context.pages();
  await tab!.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
  // The database is made anew, and so its mark of birth.
  const { born: _, ...begun } = await tab!.evaluate(() => chrome.storage.local.get(null));
  return { browser, tab: tab!, begun };
};

/** Ends the worker, and answers when it has ended. */
const endWorker = async ({ browser, tab }: Shared): Promise<void> => {
  await browser.killWorker();
  const isRunning = () =>
    tab.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0);
  while (await isRunning()) await wait(5);
};

/** Wakes the worker, and answers when it hears what happens. */
const wakeWorker = async ({ browser: { context }, tab }: Shared): Promise<void> => {
  await tab.evaluate(() => chrome.runtime.sendMessage({}));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  while (!(await worker.evaluate(() => chrome.action?.onClicked.hasListeners()))) await wait(5);
};

/** Forgets everything that the extension keeps. */
const forget = ({ tab, begun }: Shared): Promise<void> =>
  tab.evaluate(async (local) => {
    await chrome.scripting.unregisterContentScripts();
    await chrome.alarms.clearAll();
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase(name!);
        request.addEventListener('success', () => done());
        request.addEventListener('error', () => fail(request.error!));
      });
    await chrome.storage.local.set(local);
  }, begun);

const empty = async (shared: Shared): Promise<void> => {
  const { context } = shared.browser;
  for (const page of context.pages()) if (page !== shared.tab) await page.close();
  await context.clearCookies();
  await endWorker(shared);
  await forget(shared);
  // What was forgotten may have woken it, and what it saw then is not to be remembered.
  await endWorker(shared);
  await wakeWorker(shared);
};

/** Whether it runs as it did. A journey may have ended it, or the tab. */
const isWhole = ({ browser: { context }, tab }: Shared): boolean =>
  context.browser()?.isConnected() === true && !tab.isClosed() && tab.url().endsWith('/manifest.json');

export const sharedBrowser = () => {
  let shared: Shared | undefined;
  const end = async (): Promise<void> => {
    await shared?.browser.close();
    shared = undefined;
  };
  return {
    /** The browser, empty: another one where the last journey broke it, and where each is counted by itself. */
    async take(): Promise<Browser> {
      if (shared && (isCounted || !isWhole(shared))) await end();
      if (shared) await empty(shared);
      else shared = await start();
      return shared.browser;
    },
    end,
  };
};
