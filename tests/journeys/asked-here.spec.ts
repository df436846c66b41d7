// What a policy requires and bounds where a card is open, on the card itself: to the eye, to a screen reader, and in what counts as finished.
import { launch } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { look } from '#tests/harness/looks.ts';
import { manage } from '#tests/harness/managed.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[P3] the card shows what the policy asks for and allows here, and a judgment without it is unfinished', async ({
  serve,
}) => {
  test.setTimeout(120_000);
  const tool = await serve({ '/invoices/8841': invoicePage });
  const management = await manage();
  const site = { matches: ['http://127.0.0.1/*'], level: 'capture', kinds: ['decision', 'failure'] };
  await management.set({ ceiling: { sites: [{ ...site, required: ['rationale', 'options', 'workFunction'] }] } });
  const browser = await launch({ executable: management.executable });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${tool}/invoices/8841`);
    await select(page, '#limit');
    await browser.capture(page);
    const card = await browser.card(page);
    await expect(card.locator('.bound').first()).toHaveText('Your organisation takes here only: decision, failure.');
    await expect(card.locator('.bound').nth(1)).toContainText('asks here for your kind of work');
    await expect(card.locator('#why')).toHaveAttribute('aria-required', 'true');
    // Elsewhere it stands under More.
    const options = card.locator('#field-options');
    await expect(options).toHaveAttribute('aria-required', 'true');
    await expect(card.locator('.asked-here')).toHaveCount(2);
    await look(page, 'card-asked-here', [360, 1280]);
    await page.keyboard.type('Above the limit');
    for (const text of ['Pay it?', 'Hold']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await expect(card.locator('.chip output')).toHaveText('Kept on this device, unfinished');
  } finally {
    await browser.close();
    management.remove();
  }
});
