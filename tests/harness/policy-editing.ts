// What journeys of the policy editor do again and again, by keyboard.
import { expect } from 'playwright/test';
import type { Page } from 'playwright';

/** Goes to a section by its button. */
export const goTo = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Sections of the policy' }).getByRole('button', { name: title }).press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
};

/** Opens a slot for several, ticks one by its words, and closes it. */
export const choose = async (page: Page, slot: RegExp, words: string): Promise<void> => {
  await page.getByRole('button', { name: slot }).press('Enter');
  await page.getByRole('group').getByLabel(words, { exact: true }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: slot })).toBeFocused();
};

/** A file as it is chosen in a field. */
export const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});
