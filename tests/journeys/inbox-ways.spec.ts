// The ways to the inbox: after the install, from a kept judgment's chip, and through the browser's own list of extensions.
import { launch, welcomeOf, type Browser } from '#tests/harness/browser.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { Page } from 'playwright';

const dashboards = ({ context }: Browser): Page[] => context.pages().filter((page) => page.url().includes('/dashboard.html'));

/** Keeps a judgment on this page and clicks Open on its chip. */
const keepAndOpen = async (browser: Browser, page: Page, why: string): Promise<void> => {
  await browser.capture(page);
  const card = await browser.card(page);
  await expect(card.locator('.case')).toContainText('Invoice');
  await page.keyboard.type(why);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await card.getByRole('button', { name: 'Open' }).click();
};

test('the dashboard opens once by itself, after the install, at what Precedent does', async () => {
  const browser = await launch({ keepsWelcome: true });
  try {
    const welcome = await welcomeOf(browser.context);
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('What Precedent does, before it does anything');
    expect(dashboards(browser)).toHaveLength(1);
  } finally {
    await browser.close();
  }
});

test('Open on the chip shows the judgment that was kept, in the dashboard that is open already', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await keepAndOpen(precedent, page, 'The first of two');
  await expect.poll(() => dashboards(precedent).length).toBe(1);
  const [dashboard] = dashboards(precedent);
  await expect(dashboard!.locator('.sheet')).toContainText('The first of two');
  await page.bringToFront();
  // The chip has done its work.
  await expect.poll(() => cardCount(page)).toBe(0);
  await keepAndOpen(precedent, page, 'The second of two');
  await expect(dashboard!.locator('.sheet')).toContainText('The second of two');
  expect(dashboards(precedent)).toHaveLength(1);
  expect(await dashboard!.evaluate(() => document.visibilityState)).toBe('visible');
});

test('the extension’s own page in the browser is the dashboard', async ({ precedent }) => {
  await precedent.context.serviceWorkers()[0]!.evaluate(() => chrome.runtime.openOptionsPage());
  await expect.poll(() => dashboards(precedent).length).toBe(1);
  await expect(dashboards(precedent)[0]!.locator('.empty h2')).toHaveText('No judgment yet');
});
