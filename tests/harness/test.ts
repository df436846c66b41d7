// The journeys' own `test`: each gets an empty browser with the extension and a server of pages, and leaves nothing behind.
import { test as base } from 'playwright/test';
import type { Browser } from '#tests/harness/browser.ts';
import { invoicePage, servePages, type ServedPage } from '#tests/harness/pages.ts';
import { sharedBrowser } from '#tests/harness/shared-browser.ts';

export { expect } from 'playwright/test';

interface OfTest {
  precedent: Browser;
  serve: (pages: Record<string, ServedPage | string>) => Promise<string>;
  invoice: string;
}
interface OfWorker {
  shared: ReturnType<typeof sharedBrowser>;
}

export const test = base.extend<OfTest, OfWorker>({
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const shared = sharedBrowser();
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],
  /** A browser of a device with nothing on it, whose person has gone on from the first page. */
  precedent: async ({ shared }, use) => {
    await use(await shared.take());
    await shared.giveBack();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  serve: async ({}, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (pages) => {
      const { url, stop } = await servePages(pages);
      stops.push(stop);
      return url;
    });
    for (const stop of stops) await stop();
  },
  /** Address of an invoice page in a made-up tool. */
  invoice: async ({ serve }, use) => use(`${await serve({ '/invoices/8841': invoicePage })}/invoices/8841`),
});
