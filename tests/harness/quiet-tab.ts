// A tab of the extension without any script of ours: what is on the device can be read and put there without anything of it being woken.
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';

/** Whether this is such a tab. */
export const isQuiet = (page: Page): boolean => /^chrome-extension:\/\/[^/]+\/manifest\.json$/.test(page.url());

/** Shows in a tab what runs nothing. */
export const quieten = (page: Page, extensionId: string) => page.goto(`chrome-extension://${extensionId}/manifest.json`);

/** Does something in the quiet tab that is there, or in one of its own. */
export const inQuietTab = async <T>({ context, extensionId }: Browser, use: (tab: Page) => Promise<T>): Promise<T> => {
  const there = context.pages().find(isQuiet);
  if (there) return use(there);
  const page = await context.newPage();
  try {
    await quieten(page, extensionId);
    return await use(page);
  } finally {
    await page.close();
  }
};
