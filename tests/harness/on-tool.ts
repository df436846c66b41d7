// A person works in a page of a tool that is switched on, and asks to capture there.
import { expect, type Frame, type Page } from 'playwright/test';
import { switchOn, type Screen } from '#tests/harness/tool-switch.ts';

/** A page of a tool that is switched on, in a tab of its own. */
export const openOn = async (screen: Screen, address: string): Promise<Page> => {
  await screen.page.goto(address);
  await switchOn(screen);
  const page = await screen.browser.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
};

/** Presses the key there, and answers with the card once it knows the case. */
export const askedOn = async ({ browser, display }: Screen): Promise<Frame> => {
  await display.press('alt+shift+j');
  const card = await browser.card(browser.context.pages().at(-1)!);
  await expect(card.locator('.case bdi')).not.toBeEmpty();
  return card;
};
