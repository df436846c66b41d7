// What a person does with rubrics, by keyboard alone: makes one in the dashboard, and judges by it in the side panel beside the page.
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import { openPanel } from '#tests/harness/panel.ts';

/** Makes a rubric of criteria that are met or not, five points and a note each. The dashboard is at another place afterwards as before. */
export const makeRubric = async (dashboard: Page, name: string, criteria: readonly string[]): Promise<void> => {
  const { keyboard } = dashboard;
  await dashboard.bringToFront();
  await dashboard.locator('a[href="#rubrics"]').press('Enter');
  await dashboard.locator('.rubrics').waitFor();
  await keyboard.press('n');
  await dashboard.locator('[name=name]:focus').waitFor();
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  for (const [place, words] of criteria.entries()) {
    if (place > 0) await keyboard.press('Enter');
    await dashboard.locator(`[name=words]:focus`).waitFor();
    await keyboard.type(words);
  }
  await keyboard.press('Control+Enter');
  await dashboard.locator('[data-rubric]', { hasText: name }).waitFor();
  await dashboard.locator('a[href="#review"]').press('Enter');
};

/** Judges what is selected on the page by the rubric that is offered: the first criterion is met, the others are not. */
export const evaluateBeside = async (
  browser: Browser,
  page: Page,
  { select, why }: { select: string; why: string },
): Promise<void> => {
  await page.locator(select).click({ clickCount: 3 });
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('e');
  await card.locator('#why:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
  const panel = await openPanel(browser, page);
  const { keyboard } = panel;
  await panel.locator('.verdicts input').first().focus();
  const notes = await panel.locator('.evaluate li textarea').count();
  for (let place = 0; place < notes; place++) {
    await keyboard.press(place === 0 ? '1' : '2');
    await keyboard.type(place === 0 ? 'It is there' : 'It is not there');
    await keyboard.press('Enter');
  }
  await keyboard.press('2');
  await keyboard.press('Enter');
  await keyboard.type(why);
  await keyboard.press('Enter');
  await panel.locator('.own-answer', { hasText: 'points' }).waitFor();
  await panel.close();
};
