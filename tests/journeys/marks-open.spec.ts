// A mark leads to its judgment beside the page: by a press and by the keyboard, with the worker asleep; and goes when the extension does.
import { hostsOn, marksOn, onMarkedPage, pageWith, terms } from '#tests/harness/marks.ts';
import { sidePanel } from '#tests/harness/side-panel.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('a press on a mark opens the panel at its judgment, also when it is closed and the worker sleeps', async ({ serve }) => {
  const html = pageWith(terms, '<button onclick="this.textContent = 1">Pay</button>');
  const tool = await serve({ '/invoices/8841': html });
  await onMarkedPage(tool, async ({ browser, page, panel }) => {
    const { id } = (await readStored(browser)).records[0]!;
    await page.bringToFront();
    const [mark] = await marksOn(page);
    await page.mouse.move(mark!.x - 30, mark!.y);
    await page.mouse.move(mark!.x, mark!.y, { steps: 4 });
    await page.mouse.down();
    await page.mouse.up();
    const current = `document.querySelector('.own[aria-current]')?.dataset.own`;
    await expect.poll(() => panel.read(current)).toBe(id);
    await expect.poll(() => panel.read(`document.activeElement.dataset.own`)).toBe(id);
    await panel.read('window.close()');
    await browser.killWorker();
    // By the keyboard: the last stop of the page.
    await page.bringToFront();
    await page.locator('button').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const again = await sidePanel(browser);
    await again.says('Approve');
    await expect.poll(() => again.read(current)).toBe(id);
    expect(await page.locator('button').first().textContent()).toBe('Pay');
  });
});

test('[K9] an extension that ended under the page leaves no mark there: it goes with the next thing that the page does', async ({
  serve,
}) => {
  const tool = await serve({ '/invoices/8841': pageWith(terms) });
  await onMarkedPage(tool, async ({ browser, page }) => {
    // A browser that was given the extension on its command line does not start it again by itself.
    await browser.context
      .serviceWorkers()[0]!
      .evaluate(() => chrome.runtime.reload())
      .catch(() => {});
    await page.evaluate(() => void (document.title = 'Invoice 8841, approved'));
    await expect.poll(() => hostsOn(page)).toBe(0);
    expect(await marksOn(page)).toEqual([]);
  });
});
