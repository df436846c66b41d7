// What a person does with packages on the device, by keyboard, and what their browser saves.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'playwright/test';
import type { Page } from 'playwright';
import { tabTo } from '#tests/harness/reviewing.ts';

/** Presses the key that builds, and answers with the file that the browser saved: its bytes, and its texts by name. */
export const build = async (dashboard: Page, press: () => Promise<void>) => {
  const saved = dashboard.waitForEvent('download');
  await press();
  const download = await saved;
  const bytes = await readFile(await download.path());
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  return { name: download.suggestedFilename(), bytes, texts };
};

/** The page of packages, as somebody without a mouse gets there. */
export const toPackages = async (dashboard: Page): Promise<void> => {
  await tabTo(dashboard, '.top-bar a[href="#packages"]');
  await dashboard.keyboard.press('Enter');
  await dashboard.locator('.packages').waitFor();
};

/** Takes back what is on the desk, of which nothing was sent. */
export const takeBackHere = async (dashboard: Page): Promise<void> => {
  await dashboard.getByRole('button', { name: 'Take back' }).press('Enter');
  await dashboard.locator('.confirm').getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(dashboard.locator('.where h3')).toHaveText('Taken back');
};
