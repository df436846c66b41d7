// What a person's hands do on a page before they press the shortcut.
import type { Page } from 'playwright';

/** Selects all text of an element, as a drag over it would. */
export const select = (page: Page, selector: string): Promise<void> =>
  page.evaluate((found) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(found)!);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, selector);

/** How many cards are over this page. */
export const cardCount = (page: Page): number => page.frames().filter((each) => each.url().includes('/card.html')).length;

/** Where the card is on the page: its frame's box, from the outside, since no script of the page can see it. */
export const cardBox = async (page: Page): Promise<{ x: number; y: number; width: number; height: number }> => {
  const frame = page.frames().find((each) => each.url().includes('/card.html'));
  const element = frame ? await frame.frameElement() : undefined;
  const box = element ? await element.boundingBox() : null;
  if (!box) throw new Error('There is no card over this page');
  return box;
};
