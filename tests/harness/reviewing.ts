// What journeys of review look at and do again and again.
import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright';
import { axeFindings, ofColours } from '#tests/harness/axe.ts';
import { rowsOf } from '#tests/harness/seed.ts';

/** The answer at the head of the sheet. */
export const heading = (page: Page): Locator => page.locator('.sheet h2');

/** No consent and nothing in the outbox. */
export const nothingQueued = async (page: Page): Promise<void> => {
  expect(await rowsOf(page, 'outbox')).toEqual([]);
  expect(await rowsOf(page, 'consents')).toEqual([]);
};

/** Tabs forward until this is focused, as somebody without a mouse does. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached by Tab`);
};

const folder = process.env['PRECEDENT_SCREENSHOTS'];

/** Whether pictures are made of what is looked at. */
export const isDrawing = folder !== undefined;

/** Draws the page, where a folder for pictures is named. */
export const draw = async (page: Page, name: string): Promise<void> => {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Nothing for axe to find, in both schemes: what does not hang on colours is looked for once. */
export const isClean = async (page: Page, name: string): Promise<void> => {
  for (const [colorScheme, rules] of [['light', undefined] as const, ['dark', ofColours] as const]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = (await axeFindings(page, rules)).map((what) => `${name} ${colorScheme} ${what}`);
    await draw(page, `${name}-${colorScheme}`);
    expect(found).toEqual([]);
  }
};
