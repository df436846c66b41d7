// Rule K2 in a real browser: the worker or the whole browser is killed at any moment, and nothing kept or typed is lost or doubled.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '#tests/harness/browser.ts';
import { cardCount, select } from '#tests/harness/hands.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[K2] the worker is killed between each step, and one judgment is there', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.quote')).toBeVisible();
  await precedent.killWorker();
  await page.keyboard.type('Sole source ');
  await precedent.killWorker();
  await page.waitForTimeout(400);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('x');
  await precedent.killWorker();
  await page.keyboard.type('under policy 4.2');
  await precedent.killWorker();
  await page.keyboard.press('Enter');
  await precedent.killWorker();
  await expect(card.locator('.chip output')).toContainText('Kept on this device');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment).toMatchObject({
    kind: 'exception',
    case: { text: 'Total due 12,400.00 EUR' },
    body: { verdict: { rationale: 'Sole source under policy 4.2' } },
  });
});

test('[K2] the worker is killed while the draft is being opened, and the card holds it all the same', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  for (const delay of [0, 20, 60, 120, 200]) {
    await page.goto(`${invoice}?${delay}`);
    await precedent.capture(page);
    await page.waitForTimeout(delay);
    await precedent.killWorker();
    // Over the page or, when the page was told nothing in time, in a small window.
    const cardThere = () => Promise.any([precedent.card(page), precedent.smallWindow()]);
    // A worker that was ended before it could do anything has put nothing up, and nothing is lost: the person presses again.
    const shown = await cardThere().catch(async () => {
      await precedent.capture(page);
      return cardThere();
    });
    await expect(shown.locator('.case')).toContainText('Invoice 8841');
    await shown.locator('#why').fill(`Killed after ${delay} ms`);
    await shown.locator('#why').press('Enter');
    await expect(shown.locator('.chip')).toBeVisible();
    await expect.poll(() => precedent.context.pages().length + cardCount(page)).toBe(2);
  }
  const records = await whenStored(precedent, 'kept', 'kept', 'kept', 'kept', 'kept');
  expect(records.map(({ judgment }) => judgment.body.verdict.rationale).toSorted()).toEqual(
    [0, 120, 20, 200, 60].map((delay) => `Killed after ${delay} ms`),
  );
});

test('[K2] the browser is killed 300 ms after typing, and the draft is there after a new start', async ({ invoice }) => {
  const profile = await mkdtemp(join(tmpdir(), 'precedent-profile-'));
  try {
    const first = await launch({ profile });
    const page = await first.context.newPage();
    await page.goto(invoice);
    await select(page, '#total');
    await first.capture(page);
    await first.card(page);
    await page.waitForTimeout(300);
    await page.keyboard.type('Sole source under policy four');
    await page.waitForTimeout(300);
    await first.kill();
    const second = await launch({ profile });
    const [record] = await whenStored(second, 'draft');
    expect(record!.judgment.body.verdict.rationale).toBe('Sole source under policy four');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('[K2] the browser is killed right after Enter, and the kept judgment is there after a new start', async ({ invoice }) => {
  const profile = await mkdtemp(join(tmpdir(), 'precedent-profile-'));
  try {
    const first = await launch({ profile });
    const page = await first.context.newPage();
    await page.goto(invoice);
    await first.capture(page);
    const card = await first.card(page);
    await page.waitForTimeout(300);
    await page.keyboard.type('Kept is kept');
    await page.keyboard.press('Enter');
    await card.locator('.chip').waitFor();
    await first.kill();
    const second = await launch({ profile });
    const [record] = await whenStored(second, 'kept');
    expect(record!.judgment.body.verdict.rationale).toBe('Kept is kept');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('[K1] capture works with the network gone', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.context.setOffline(true);
  await precedent.capture(page);
  await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type('Nobody was asked');
  await page.keyboard.press('Enter');
  await whenStored(precedent, 'kept');
});

test('the page is unharmed and the text safe when the extension is reloaded under an open card', async ({ invoice }) => {
  const profile = await mkdtemp(join(tmpdir(), 'precedent-profile-'));
  try {
    const first = await launch({ profile });
    const page = await first.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(invoice);
    await first.capture(page);
    const card = await first.card(page);
    await page.waitForTimeout(300);
    await page.keyboard.type('Typed before the update');
    await page.waitForTimeout(400);
    const [worker] = first.context.serviceWorkers();
    await worker!.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50));
    // The card still shows, but can write nothing any more: it says so and lets the text be copied.
    await expect.poll(() => first.context.serviceWorkers().length).toBe(0);
    await page.keyboard.type(', and after');
    await expect(card.getByRole('alert')).toContainText('What you typed before is safe on this device.');
    await expect(card.locator('#why')).toHaveValue('Typed before the update, and after');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardCount(page)).toBe(0);
    await page.locator('#note').fill('The page goes on');
    expect(errors).toEqual([]);
    await first.close();
    const second = await launch({ profile });
    // The record may be there before the journal was drained into it.
    const rationale = async () => (await whenStored(second, 'draft'))[0]!.judgment.body.verdict.rationale;
    await expect.poll(rationale).toBe('Typed before the update');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
