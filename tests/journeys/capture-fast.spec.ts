// A person who is faster than the card's own checks.
import { expect, test } from '#tests/harness/test.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { whenStored } from '#tests/harness/stored.ts';

test('a note kept the moment the card is there is kept once, and no second card comes up', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await page.locator('#note').fill('Approved over the limit: sole source.');
  await page.locator('#note').selectText();
  const pages = precedent.context.pages().length;
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip')).toBeVisible();
  // Longer than the page script waits for the card's report, and than the chip stays.
  await page.waitForTimeout(5500);
  expect(precedent.context.pages()).toHaveLength(pages);
  expect(await cardCount(page)).toBe(0);
  expect(await whenStored(precedent, 'kept')).toHaveLength(1);
});
