// What a person does with the product, by keyboard alone: capture on a page, join, review, agree, keep to oneself, take back.
import type { Page } from 'playwright';
import type { Purpose } from '#lib/judgment/consent.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import type { Browser } from '#tests/harness/browser.ts';

/** What is captured. Fields are typed in the order in which the card asks for them; a choice is named by its words. */
export interface Judging {
  /** Where the person has selected text, or nothing to capture what is selected already. */
  select?: string;
  kind: string;
  why?: string;
  fields: string[];
}

/** Captures one judgment and answers when the card says that it is kept. */
export const capture = async (browser: Browser, page: Page, { select, kind, why, fields }: Judging): Promise<void> => {
  // The whole paragraph, as three clicks select it.
  if (select) await page.locator(select).click({ clickCount: 3 });
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  const { keyboard } = page;
  const chosen = kindNamed(kind)!;
  if (chosen !== kinds[0]) {
    await keyboard.press('Shift+Tab');
    await keyboard.press(chosen.key);
    await card.locator('#why:focus').waitFor();
  }
  if (why) await keyboard.type(why);
  for (const field of fields) {
    await keyboard.press('Tab');
    if (field) await keyboard.type(field);
  }
  await keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
};

/** Joins an organisation by the form behind `summary` in the dashboard and answers with the recovery code that was shown. */
export const join = async (
  dashboard: Page,
  endpoint: string,
  code: string,
  summary = 'Join an organisation',
): Promise<string> => {
  const { keyboard } = dashboard;
  await dashboard.getByText(summary).focus();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type(endpoint);
  await keyboard.press('Tab');
  await keyboard.type(code);
  await keyboard.press('Enter');
  const shown = dashboard.locator('.recovery-code');
  await shown.waitFor();
  const recovery = await shown.innerText();
  await dashboard.getByRole('button', { name: 'I have noted it' }).press('Enter');
  return recovery;
};

/** Opens the record in the list whose row holds these words, as `j` and Enter do. */
export const open = async (dashboard: Page, words: string): Promise<void> => {
  const row = dashboard.locator('[data-id]', { hasText: words });
  await row.focus();
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('.sheet[data-record]', { hasText: words }).waitFor();
};

/** Chooses purposes by Space, once a sitting, then agrees by its key. */
export const agree = async (dashboard: Page, purposes: Purpose[]): Promise<void> => {
  for (const purpose of purposes) {
    const box = dashboard.locator(`input[name=purpose][value=${purpose}]`);
    if (await box.isChecked()) continue;
    await box.focus();
    await dashboard.keyboard.press('Space');
  }
  await dashboard.locator('#main').focus();
  await dashboard.keyboard.press('a');
};

/** The SHA-256 on the back of the open sheet. Turns the sheet over and back. */
export const fingerprint = async (dashboard: Page): Promise<string> => {
  await dashboard.keyboard.press('b');
  const shown = await dashboard.locator('.fingerprint code').innerText();
  await dashboard.keyboard.press('b');
  return shown;
};

/** Waits until so many records are sent and their proof has arrived. */
export const untilSent = (dashboard: Page, count: number): Promise<void> =>
  dashboard
    .locator('nav summary', { hasText: 'Sent' })
    .filter({ hasText: new RegExp(`\\b${count}\\b`) })
    .waitFor({ timeout: 60_000 });

/** Takes back a sent record and waits until the endpoint has proved the erasure. */
export const takeBack = async (dashboard: Page, words: string): Promise<void> => {
  const sent = dashboard.locator('nav summary', { hasText: 'Sent' });
  const group = dashboard.locator('nav details', { has: dashboard.locator('summary', { hasText: 'Sent' }) });
  if ((await group.getAttribute('open')) === null) await sent.press('Enter');
  await open(dashboard, words);
  await dashboard.getByRole('button', { name: 'Take back' }).press('Enter');
  await dashboard.locator('.confirm').getByRole('button', { name: 'Take back' }).press('Enter');
  await dashboard.getByText('has confirmed that nothing of it is left there').waitFor({ timeout: 60_000 });
};
