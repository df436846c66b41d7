// A real policy file of browser management: it applies, changes while the browser runs, is malformed, is removed, and nothing goes into a
// page before it was read once.
import type { Page } from 'playwright';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { manage } from '#tests/harness/managed.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { expect, test } from '#tests/harness/test.ts';

/** The small window that says why nothing can be captured. */
const notHere = async (browser: Browser): Promise<Page> => {
  const isIt = (page: Page): boolean => page.url().includes('/not-here.html');
  await expect.poll(() => browser.context.pages().some(isIt), { timeout: 20_000 }).toBe(true);
  return browser.context.pages().find(isIt)!;
};

/** Whether anything of ours is in the page: a host that a script put there. */
const isTouched = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('[popover]') !== null);

const policyPage = (browser: Browser): Promise<Page> => browser.dashboard('#policy');

test('[K6] a policy file applies, changes while the browser runs, says what is wrong with it, and is removed', async ({
  serve,
}) => {
  test.setTimeout(180_000);
  const tool = await serve({ '/invoices/8841': invoicePage, '/admin/users': invoicePage });
  const management = await manage();
  await management.set({
    organisation: 'Nordlicht',
    ceiling: {
      sites: [{ matches: ['http://127.0.0.1/admin/*'], level: 'off' }],
      elsewhere: { level: 'capture', kinds: ['decision', 'failure'] },
    },
  });
  const browser = await launch({ executable: management.executable });
  try {
    const dashboard = await policyPage(browser);
    const holds = dashboard.locator('.effective');
    await expect(holds).toContainText('http://127.0.0.1/admin/*', { timeout: 20_000 });
    await expect(holds).toContainText('set by your organisation, through the browser');
    await expect(dashboard.locator('[data-source=floor]').first()).toContainText('no policy can change this');
    await isClean(dashboard, 'policy-managed');
    await dashboard.setViewportSize({ width: 360, height: 800 });
    await isClean(dashboard, 'policy-managed-360');
    await dashboard.setViewportSize({ width: 1280, height: 800 });

    const page = await browser.context.newPage();
    await page.goto(`${tool}/admin/users`);
    await browser.capture(page);
    const why = await notHere(browser);
    await expect(why.locator('#why')).toHaveText(
      'Your organisation leaves http://127.0.0.1/admin/* alone, so nothing can be captured here.',
    );
    await isClean(why, 'not-here');
    expect(await isTouched(page)).toBe(false);
    // The window goes with the key.
    await why.keyboard.press('Escape').catch(() => {});
    await expect.poll(() => why.isClosed()).toBe(true);

    await page.goto(`${tool}/invoices/8841`);
    await browser.capture(page);
    const card = await browser.card(page);
    await expect(card.locator('.kinds input')).toHaveCount(2);
    await page.keyboard.press('Escape');

    await management.set({ organisation: 'Nordlicht', ceiling: { elsewhere: { level: 'off' } } });
    await expect(holds).not.toContainText('/admin/*', { timeout: 30_000 });
    await expect(holds).toContainText('nothing: the tool is left alone');
    await page.reload();
    await browser.capture(page);
    await expect((await notHere(browser)).locator('#why')).toContainText('this is none of them');

    // A value that is none is told by its place, and allows nothing.
    await management.set({ organisation: 'Nordlicht', ceiling: { elsewhere: { level: 'everything' } } });
    await expect(dashboard.getByRole('heading', { name: 'The managed settings cannot be read' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(dashboard.locator('main')).toContainText('ceiling.elsewhere.level');
    await isClean(dashboard, 'policy-wrong');
    // A value of another type never reaches us: then the ceiling is missing, and that allows nothing either.
    await management.set({ organisation: 'Nordlicht', ceiling: 'off' });
    await expect(dashboard.locator('main')).toContainText(/ceiling: /, { timeout: 30_000 });
    await expect(dashboard.locator('.effective')).toContainText('nothing, until the managed settings can be read');

    await management.unset();
    await expect(dashboard.locator('main')).toContainText('No organisation sets anything here', { timeout: 30_000 });
    await page.reload();
    await browser.capture(page);
    await browser.card(page);

    // A file that is no JSON is none to the browser.
    await management.writeText('{"3rdparty": ');
    await page.waitForTimeout(2000);
    await expect(dashboard.locator('main')).toContainText('No organisation sets anything here');
  } finally {
    await browser.close();
    management.remove();
  }
});

test('[K6] on a fresh profile nothing goes into a page before the managed settings were read once', async ({ serve }) => {
  test.setTimeout(120_000);
  const tool = await serve({ '/invoices/8841': invoicePage });
  const management = await manage();
  await management.set({ ceiling: { elsewhere: { level: 'off' } } });
  const browser = await launch({ executable: management.executable });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${tool}/invoices/8841`);
    // At once, however long the browser takes to read them.
    await browser.capture(page);
    await expect((await notHere(browser)).locator('#why')).toContainText('this is none of them');
    expect(await isTouched(page)).toBe(false);
  } finally {
    await browser.close();
    management.remove();
  }
});
