// The side panel in a real browser: in a tab of its own beside the page that it is about, and earlier cases for it to find.
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import { kept, put } from '#tests/harness/seed.ts';
import { pastCase, pastCases, type PastCase } from '#tests/harness/past-cases.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect } from '#tests/harness/test.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { RecordRow } from '#lib/store/db.ts';

/** The browser's number of the tab that shows this page. */
export const tabOf = async ({ context }: Browser, page: Page): Promise<number> => {
  await page.bringToFront();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = await worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
  if (id === undefined) throw new Error(`No active tab for ${page.url()}`);
  return id;
};

/** Opens the panel for a page, as `?tab=` does. */
export const openPanel = async (browser: Browser, page: Page): Promise<Page> => {
  const tab = await tabOf(browser, page);
  const panel = await browser.context.newPage();
  await panel.setViewportSize({ width: 380, height: 800 });
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${tab}`);
  return panel;
};

/** Puts earlier judgments into the database, as kept. */
export const seedCases = async (browser: Browser, cases: readonly PastCase[] = pastCases): Promise<Judgment[]> => {
  const judgments = cases.map(pastCase);
  await put(browser, kept(judgments));
  return judgments;
};

/** The draft that starts from an earlier judgment, once it is stored. */
export const whenSeeded = async (browser: Browser): Promise<RecordRow> => {
  let found: RecordRow | undefined;
  await expect
    .poll(async () => {
      found = (await readStored(browser)).records.find(({ judgment }) => judgment.body.precedent);
      return found !== undefined;
    })
    .toBe(true);
  return found!;
};
