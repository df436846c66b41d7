// The journeys' own `test`: each gets a fresh browser with the extension and a server of pages, and leaves nothing behind.
import { test as base } from 'playwright/test';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { invoicePage, servePages, type ServedPage } from '#tests/harness/pages.ts';

export { expect } from 'playwright/test';

export const test = base.extend<{
  precedent: Browser;
  serve: (pages: Record<string, ServedPage | string>) => Promise<string>;
  invoice: string;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  precedent: async ({}, use) => {
    const running = await launch();
    await use(running);
    await running.close();
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
