// One judgment in two places at once: a card that is still open over its page, and the dashboard beside it.
import { open } from '#tests/harness/person.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { RecordRow } from '#lib/store/db.ts';
import type { Page } from 'playwright';

const standing = async (dashboard: Page): Promise<string[]> =>
  (await rowsOf<RecordRow>(dashboard, 'records'))
    .map(({ state, judgment }) => `${state}: ${judgment.body.verdict.rationale}`)
    .toSorted();

/** Comes back to this tab. A page in a headless browser always believes that it has the focus, so it is told. */
const comeBackTo = async (page: Page): Promise<void> => {
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
};

test('[K2] what is saved in the dashboard stands, and what is typed in the open card after that is a draft of its own', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard();
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Half typed');
  await page.waitForTimeout(400);
  // What the card wrote since the dashboard was opened is there when the person comes back to it.
  await comeBackTo(dashboard);
  await open(dashboard, 'Half typed');
  await dashboard.locator('#main').focus();
  await dashboard.keyboard.press('e');
  await dashboard.locator('textarea[name=rationale]').fill('Said in full');
  await dashboard.keyboard.press('Control+Enter');
  await expect(dashboard.locator('.sheet-why')).toHaveText('Said in full');

  await page.bringToFront();
  await card.locator('#why').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(', and more');
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toContainText('Kept on this device');
  await dashboard.bringToFront();
  await expect.poll(() => standing(dashboard)).toEqual(['kept: Half typed, and more', 'kept: Said in full']);
  const [one, other] = (await rowsOf<RecordRow>(dashboard, 'records')).map(({ judgment }) => judgment);
  expect(other!.case).toEqual(one!.case);
  expect(other!.body.evidence).toEqual(one!.body.evidence);
});

test('a draft that was discarded in the dashboard does not come back when its card is left', async ({ precedent, invoice }) => {
  const dashboard = await precedent.dashboard();
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Not worth it');
  await page.waitForTimeout(400);
  await comeBackTo(dashboard);
  await open(dashboard, 'Not worth it');
  await dashboard.getByRole('button', { name: 'Discard' }).click();
  await dashboard.locator('.confirm').getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => standing(dashboard)).toEqual([]);
  await page.bringToFront();
  await card.locator('#why').focus();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  await dashboard.bringToFront();
  await dashboard.reload();
  await dashboard.locator('.review').waitFor();
  expect(await standing(dashboard)).toEqual([]);
});
