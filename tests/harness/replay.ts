// Replays a flow in a fresh browser with the replayer of those who made the format, and looks at what came of it.
import { createRunner, parse, PuppeteerRunnerExtension } from '@puppeteer/replay';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '#scripts/find-browser.ts';

export interface Replay {
  flow: unknown;
  /** Done before it, say signing in. */
  before?: (page: Page) => Promise<void>;
  /** What came of it, read from the page. */
  state: (page: Page) => Promise<unknown>;
  timeout?: number;
}

/** Throws where the parser refuses the flow, or a step cannot be done. */
export const replay = async ({ flow, before, state, timeout = 10_000 }: Replay): Promise<unknown> => {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await before?.(page);
    // It wants the whole package of puppeteer by type, and uses what the core has.
    const extension = new PuppeteerRunnerExtension(browser as never, page as never, { timeout });
    await (await createRunner(parse(flow), extension)).run();
    return await state(page);
  } finally {
    await browser.close();
  }
};
