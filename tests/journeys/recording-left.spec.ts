// Pages that are left before the worker could say that they are recorded: nothing that was done on them is lost.
import { stepWords } from '#lib/judgment/steps/step-words.ts';
import { recorderIn, shownSteps } from '#tests/harness/recording.ts';
import { expect, test } from '#tests/harness/test.ts';
import { onScreen, switchOn } from '#tests/harness/tool-switch.ts';

const step = (title: string, links: string): string => `<!doctype html><title>${title}</title><h1>${title}</h1>${links}`;

test('[R4] a step on a page that is left before its tab joined is kept, in the tab of the recording and in one opened from it', async ({
  serve,
}) => {
  const tool = await serve({
    '/orders': step('Orders', '<a href="/order">Order 1</a>'),
    '/order': step('Order 1', '<a href="/lines">Lines</a>'),
    '/lines': step('Lines', '<a href="/letter" target="_blank">Letter</a>'),
    '/letter': step('Letter', '<a href="/sent">Send</a>'),
    '/sent': step('Sent', ''),
  });
  await onScreen(async (screen) => {
    const { browser, page } = screen;
    await page.goto(`${tool}/orders`);
    await switchOn(screen);
    const recorder = await recorderIn(browser);
    await recorder.start(page, 'Send the letter');
    await page.locator('[popover]').waitFor({ state: 'attached' });
    // The worker is there and answers nobody for a while.
    const held = browser.context.serviceWorkers()[0]!.evaluate(() => {
      for (const end = Date.now() + 6000; Date.now() < end;);
    });
    await page.getByRole('link', { name: 'Order 1' }).click();
    await page.getByRole('link', { name: 'Lines' }).click();
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Letter' }).click(),
    ]);
    await opened.getByRole('link', { name: 'Send' }).click();
    await expect(opened.getByRole('heading')).toHaveText('Sent');
    // Nobody could have told them.
    await expect(page.locator('[popover]')).toHaveCount(0);
    await expect(opened.locator('[popover]')).toHaveCount(0);
    await held;
    await opened.locator('[popover]').waitFor({ state: 'attached' });
    const { steps } = shownSteps(await recorder.stop());
    expect(steps.map((each) => [each.tab ?? 0, stepWords(each)])).toEqual([
      [0, 'Open “Orders”'],
      [0, 'Click “Order 1”, link'],
      [0, 'Comes to “Order 1”'],
      [0, 'Click “Lines”, link'],
      [0, 'Comes to “Lines”'],
      [0, 'Click “Letter”, link'],
      [1, 'Comes to “Letter”'],
      [1, 'Click “Send”, link'],
      [1, 'Comes to “Sent”'],
    ]);
  });
});
