// The real shortcut on a real keyboard, once: pressed on a screen in memory, it goes through the browser's own commands.
import { launch } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { select } from '#tests/harness/hands.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[K6] Alt+Shift+J opens the card where nothing of ours ran before, and real keys keep a judgment', async ({ invoice }) => {
  const display = await openDisplay();
  const browser = await launch({ display: display.name });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(invoice);
    await page.bringToFront();
    await page.locator('h1').click();
    await select(page, '#limit');
    await display.press('alt+shift+j');
    const card = await browser.card(page);
    await expect(card.locator('#why')).toBeFocused();
    await expect(card.getByText('Approval limit 10,000.00 EUR')).toBeVisible();
    for (const key of ['s', 'o', 'l', 'e', 'Tab', 'p', 'a', 'y', 'Return']) await display.press(key);
    await expect(card.getByText('Kept on this device')).toBeVisible();
    const dashboard = await browser.dashboard();
    await expect(dashboard.locator('[data-id]', { hasText: 'pay' })).toContainText('sole');
  } finally {
    await browser.close();
    display.stop();
  }
});
