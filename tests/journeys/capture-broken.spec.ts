// Capture when the extension's database does not open, and cards that went with their page: nothing typed is lost, nothing lingers.
import { cardCount } from '#tests/harness/hands.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { Browser } from '#tests/harness/browser.ts';

/** From now on every use of the database fails in the background, until its worker is started anew. */
const breakDatabase = async ({ context }: Browser): Promise<void> =>
  context.serviceWorkers()[0]!.evaluate(() => {
    const fail = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    IDBFactory.prototype.open = fail;
    // A connection that is open already hands out transactions all the same.
    IDBTransaction.prototype.objectStore = fail;
  });

test('[K2] with a database that does not open, what is typed and kept is written, and stored when it opens again', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await breakDatabase(precedent);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type('Sole source under policy 4.2');
  // Written long before the card knows that there is no draft for it.
  await expect.poll(async () => JSON.stringify((await readStored(precedent)).local)).toContain('Sole source under policy 4.2');
  await page.bringToFront();
  await expect(card.getByRole('alert')).toContainText('What you type is written to this device all the same.');
  await expect(card.locator('#why')).toHaveValue('Sole source under policy 4.2');
  expect(cardCount(page)).toBe(1);
  await card.locator('#why').press('Enter');
  await expect(card.locator('.chip output')).toContainText('Kept on this device');
  await expect.poll(() => cardCount(page)).toBe(0);
  expect((await readStored(precedent)).records).toEqual([]);
  await precedent.killWorker();
  const dashboard = await precedent.dashboard();
  await expect(dashboard.locator('[data-id]')).toContainText('Sole source under policy 4.2');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe('Sole source under policy 4.2');
});

test('Escape closes the card although the database does not open, before and after it is told', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await breakDatabase(precedent);
  await precedent.capture(page);
  await precedent.card(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardCount(page)).toBe(0);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByRole('alert')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect.poll(() => cardCount(page)).toBe(0);
});

test('[K5] on a page that cannot be read, the small window comes although the database does not open', async ({ precedent }) => {
  const page = await precedent.context.newPage();
  await page.goto('chrome://version/');
  await breakDatabase(precedent);
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await card.keyboard.type('Typed all the same');
  await card.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toContainText('Kept on this device');
  await expect.poll(() => card.isClosed()).toBe(true);
  await precedent.killWorker();
  const dashboard = await precedent.dashboard();
  await expect(dashboard.locator('[data-id]')).toContainText('Typed all the same');
});

test('a card whose tab was closed or whose page was left is forgotten; one that is up stays the card of its draft', async ({
  precedent,
  invoice,
}) => {
  const open = async () => {
    const page = await precedent.context.newPage();
    await page.goto(invoice);
    await precedent.capture(page);
    await expect((await precedent.card(page)).locator('.case')).toContainText('Invoice');
    return page;
  };
  const cards = async () =>
    Object.keys(await precedent.context.serviceWorkers()[0]!.evaluate(() => chrome.storage.session.get(null))).filter((key) =>
      key.startsWith('card/'),
    ).length;
  const [closed, left, up] = [await open(), await open(), await open()];
  expect(await cards()).toBe(3);
  await closed.close();
  await left.goto('about:blank');
  await precedent.killWorker();
  const dashboard = await precedent.dashboard();
  await expect.poll(cards).toBe(1);
  await dashboard.close();
  const card = await precedent.card(up);
  await card.locator('#why').fill('Still here');
  await card.locator('#why').press('Enter');
  await expect(card.locator('.chip output')).toContainText('Kept on this device');
  await expect.poll(() => cardCount(up)).toBe(0);
  await whenStored(precedent, 'draft', 'draft', 'kept');
});
