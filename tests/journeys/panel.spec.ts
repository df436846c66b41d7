// The side panel in a tab of its own, by keyboard alone: face down and face up, cite and judge differently, and what it says without a case.
import type { Page } from 'playwright';
import { select } from '#tests/harness/hands.ts';
import { openPanel, seedCases, whenSeeded } from '#tests/harness/panel.ts';
import { pastCases } from '#tests/harness/past-cases.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { capture } from '#tests/harness/person.ts';
import { isClean, tabTo } from '#tests/harness/reviewing.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { readStored } from '#tests/harness/stored.ts';
import type { Browser } from '#tests/harness/browser.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { RecordRow } from '#lib/store/db.ts';

const [first] = pastCases;

/** The invoice page with a card open on it, as the shortcut leaves it. */
const openCard = async (browser: Browser, address: string) => {
  const page = await browser.context.newPage();
  await page.goto(address);
  await select(page, '#limit');
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  return { page, card };
};
/** What stands in *Why* of the card that is over the page now: an earlier one may be giving way. */
const whyOn = async (browser: Browser, page: Page): Promise<string> =>
  (await browser.card(page))
    .locator('#why')
    .inputValue({ timeout: 1000 })
    .catch(() => 'no card');
const article = (panel: Page, words: string) => panel.locator('[data-precedent]', { hasText: words });
const recordWith = (rows: RecordRow[], answer: string): RecordRow =>
  rows.find(({ judgment }) => judgment.body.verdict.fields['chosen'] === answer)!;
const exactText = async (browser: Browser, { id }: RecordRow): Promise<string> => {
  const dashboard = await browser.dashboard(`#${id}`);
  await dashboard.locator('.sheet').waitFor();
  await dashboard.keyboard.press('b');
  return dashboard.locator('.sheet pre').innerText();
};

test('[A2] cases like this lie face down, and a look before the answer stands in the exact text of the next judgment', async ({
  precedent,
  invoice,
}) => {
  await seedCases(precedent);
  const { page, card } = await openCard(precedent, invoice);
  const panel = await openPanel(precedent, page);
  await expect(panel.getByText('1 like this. Answer first, or look now (will be noted).')).toBeVisible();
  await expect(panel.getByText(first!.why!)).toHaveCount(0);
  await isClean(panel, 'panel-face-down');
  await tabTo(panel, '.inline-button');
  await panel.keyboard.press('Enter');
  await expect(article(panel, first!.title)).toContainText(first!.why!);
  await page.bringToFront();
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.type('The limit is for single orders');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Split');
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
  const kept = recordWith((await readStored(precedent)).records, 'Split');
  expect(kept.judgment.body.seenFirst).toEqual({ machine: false, precedent: true });
  expect(await exactText(precedent, kept)).toContain('"precedent":true');
});

test('[A2] after the answer they lie open; that answer says nothing was seen, and the next judgment of the case that it was', async ({
  precedent,
  invoice,
}) => {
  await seedCases(precedent);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await capture(precedent, page, { select: '#limit', kind: 'decision', why: 'Within the frame', fields: ['Hold'] });
  const panel = await openPanel(precedent, page);
  await expect(article(panel, first!.title)).toBeVisible();
  await expect(panel.locator('[data-own]', { hasText: 'Hold' })).toContainText('To review');
  expect(recordWith(await rowsOf<RecordRow>(panel, 'records'), 'Hold').judgment.body.seenFirst.precedent).toBe(false);
  await openCard(precedent, invoice);
  await expect(panel.locator('[data-own]')).toHaveCount(2);
  const draft = (await rowsOf<RecordRow>(panel, 'records')).find(({ state }) => state === 'draft')!;
  expect(draft.judgment.body.seenFirst.precedent).toBe(true);
});

test('shows like cases first to last, with answer, reason, age and the shared words underlined', async ({
  precedent,
  invoice,
}) => {
  const text = 'Nordwind invoice above the approval limit.';
  const more = [
    { title: 'Invoice 8600 - Payables', text, chosen: 'Escalate', day: '2024-02-01' },
    { title: 'Invoice 8600 - Payables', text, chosen: 'Escalate', day: '2024-01-01' },
  ];
  await seedCases(precedent, [...pastCases, ...more]);
  const { page } = await openCard(precedent, invoice);
  const panel = await openPanel(precedent, page);
  await panel.getByRole('button', { name: 'look now' }).press('Enter');
  const rows = panel.locator('[data-precedent]');
  await expect(rows).toHaveCount(2);
  expect(await rows.locator('h3').allInnerTexts()).toEqual(['Pay', 'Escalate']);
  await expect(rows.nth(1)).toContainText('2 of 2 judged alike');
  const underlined = await rows.first().locator('u').allInnerTexts();
  expect(underlined).toEqual(expect.arrayContaining(['Nordwind', 'approval', 'limit']));
  expect(underlined).not.toContain('the');
  await expect(panel.getByRole('status')).toHaveText('2 cases like this.');
  // One stop for Tab; from there the keys.
  await panel.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await panel.keyboard.press('k');
  await isClean(panel, 'panel-face-up');
  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await isClean(panel, 'panel-keys');
});

test('cites a case like this from the keyboard, and the record says so in its exact text', async ({ precedent, invoice }) => {
  const [earlier] = await seedCases(precedent);
  const { page } = await openCard(precedent, invoice);
  const panel = await openPanel(precedent, page);
  await tabTo(panel, '.inline-button');
  await panel.keyboard.press('Enter');
  await article(panel, first!.title).waitFor();
  await panel.keyboard.press('j');
  await panel.keyboard.press('c');
  // The tool is in front again, with a new card that has the keyboard.
  await expect
    .poll(() => whyOn(precedent, page))
    .toMatch(/^As in Invoice 8840 - Payables, May 2026: Sole source under policy 4\.2/);
  const card = await precedent.card(page);
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.type('Same here.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay anyway');
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
  const kept = recordWith((await readStored(precedent)).records, 'Pay anyway');
  expect(kept.judgment.body.precedent).toEqual({ id: earlier!.id, as: 'cited' });
  expect(kept.judgment.body.verdict.rationale).toMatch(/^As in Invoice 8840.* Same here\.$/);
  expect(await exactText(precedent, kept)).toContain(`"precedent":{"as":"cited","id":"${earlier!.id}"}`);
  const dashboard = await precedent.dashboard(`#${kept.id}`);
  await expect(dashboard.getByText('It cites an earlier judgment of a case like this.')).toBeVisible();
});

test('judges differently from the keyboard: the same question, an empty reason', async ({ precedent, invoice }) => {
  const [earlier] = await seedCases(precedent);
  const { page } = await openCard(precedent, invoice);
  const panel = await openPanel(precedent, page);
  await panel.getByRole('button', { name: 'look now' }).press('Enter');
  await article(panel, first!.title).waitFor();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('d');
  const begun = await whenSeeded(precedent);
  await page.bringToFront();
  await expect.poll(() => whyOn(precedent, page)).toBe('');
  await expect((await precedent.card(page)).locator('#why')).toBeFocused();
  expect(begun.judgment.body).toMatchObject({
    precedent: { id: earlier!.id, as: 'differs' },
    verdict: { rationale: '', fields: {} },
  });
  expect(begun.judgment.case.asked).toEqual({ question: 'What now?' });
});

test('opens an earlier judgment in the dashboard with Enter, and shows the words of an own one on the page', async ({
  precedent,
  invoice,
}) => {
  const [earlier] = await seedCases(precedent);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await capture(precedent, page, { select: '#limit', kind: 'decision', why: 'Within the frame', fields: ['Hold'] });
  await page.evaluate(() => getSelection()!.removeAllRanges());
  const panel = await openPanel(precedent, page);
  await tabTo(panel, '[data-own] button:first-child');
  await panel.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toContain('Approval limit 10,000.00 EUR');
  await page.evaluate(() => document.querySelector('#limit')!.remove());
  await panel.reload();
  await expect(panel.locator('[data-own]')).toContainText('No longer here');
  await isClean(panel, 'panel-gone');
  await panel.keyboard.press('j');
  await panel.keyboard.press('Enter');
  await expect
    .poll(() => precedent.context.pages().some((each) => each.url().endsWith(`dashboard.html#${earlier!.id}`)))
    .toBe(true);
});

test('a case that is kept elsewhere while the panel is open is found at once; one that is taken up again is found no more', async ({
  precedent,
  serve,
}) => {
  const tool = await serve({ '/8841': invoicePage, '/8840': invoicePage.replaceAll('8841', '8840') });
  const { page } = await openCard(precedent, `${tool}/8841`);
  const panel = await openPanel(precedent, page);
  await expect(panel.getByText('No case like this yet. Yours will be the first.')).toBeVisible();
  const other = await precedent.context.newPage();
  await other.goto(`${tool}/8840`);
  await capture(precedent, other, { select: '#limit', kind: 'decision', why: 'Within the frame', fields: ['Hold'] });
  await expect(panel.getByText('1 like this. Answer first')).toBeVisible();
  // A click counts once the chip has been in sight for half a second.
  await other.waitForTimeout(800);
  await cardOn(other).getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('No case like this yet. Yours will be the first.')).toBeVisible();
});

test('says plainly where it does not know the page, where the page is ours or closed, and where no case is like this', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  const unknown = await openPanel(precedent, page);
  await expect(unknown.getByRole('heading', { name: 'This page is not known yet' })).toBeVisible();
  await expect(unknown.locator('.keycap')).toHaveText(['Alt', 'Shift', 'K']);
  await expect(unknown.getByRole('button', { name: 'Switch on' })).toHaveCount(0);
  await isClean(unknown, 'panel-unknown');
  // The shortcut on the page is all that it takes.
  await openCard(precedent, page.url());
  const known = await openPanel(
    precedent,
    precedent.context.pages().findLast((each) => each.url() === page.url())!,
  );
  await expect(known.getByText('No case like this yet. Yours will be the first.')).toBeVisible();
  await expect(known.getByRole('button', { name: 'Switch on' })).toBeVisible();
  await expect(known.getByText(/The page itself learns nothing of that, and nothing leaves/)).toBeVisible();
  await isClean(known, 'panel-empty');
  const own = await openPanel(precedent, await precedent.dashboard());
  await expect(own.getByRole('heading', { name: 'This is a page of Precedent' })).toBeVisible();
  await page.close();
  await expect(unknown.getByRole('heading', { name: 'The page is closed' })).toBeVisible();
});

/** The frame of the card, folded or not. */
const cardOn = (page: Page) => page.frames().find((frame) => frame.url().includes('/card.html'))!;
