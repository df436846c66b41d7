// Rules K3 and K4 on pages that work against the person: none gets a press accepted while the card is not in sight, none gets a key of what is
// typed into the card, and each can be captured on. All pages with PRECEDENT_LONG=1; in short some of them, others each time.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright';
import { bar } from '#tests/harness/bars.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { covers, type Cover } from '#tests/harness/covers.ts';
import { hostilePages } from '#tests/harness/hostile-pages.ts';
import { invoicePage, servePages } from '#tests/harness/pages.ts';
import { isLong } from '#tests/harness/runs.ts';

const seed = Number(process.env['PRECEDENT_SEED'] ?? Date.now() % 1_000_000);
const some = <T>(all: T[], most: number): T[] =>
  isLong ? all : Array.from({ length: most }, (_, nth) => all[(seed + nth * 5) % all.length]!);

const said = 'Not by a press on something else';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 120_000);
afterAll(() => browser.close());

/** Counts the keys that the page gets, where no script of the page can change the count. */
const spy = `(() => {
  const { documentElement } = document, set = Element.prototype.setAttribute, apply = Reflect.apply;
  let keys = 0;
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
    addEventListener(type, () => apply(set, document.documentElement, ['data-keys', String(++keys)]), true);
})();`;
const keysOf = async (page: Page): Promise<number> => Number((await page.locator('html').getAttribute('data-keys')) ?? 0);

/** Captures on a page, types into the card, and answers it with the middle of its Keep button on the page. */
const typeOver = async (html: string, tries = 3): Promise<{ page: Page; card: Frame; end: () => Promise<void> }> => {
  const { url, stop } = await servePages({ '/case': html });
  const page = await browser.context.newPage();
  await page.addInitScript(spy);
  await page.goto(`${url}/case`);
  await browser.capture(page);
  const end = async (): Promise<void> => {
    await page.close();
    await stop();
  };
  try {
    const card = await browser.card(page);
    await card.locator('#why:focus').waitFor({ timeout: 8000 });
    await page.keyboard.type(said);
    return { page, card, end };
  } catch (error) {
    // On a machine that is busy a card may come too late to get the keyboard, and goes to its small window.
    await end();
    for (const other of browser.context.pages()) if (other.url().includes('/card.html')) await other.close();
    if (tries <= 1) throw error;
    return typeOver(html, tries - 1);
  }
};
const isKept = (card: Frame): Promise<boolean> =>
  card.evaluate(() => document.querySelector('.chip') !== null).catch(() => false);

/** In how many of twenty frames the card's host is drawn with a mask. Runs in the page. */
const framesMasked = async (): Promise<number> => {
  const host = document.querySelector('[popover]:not(#cover)');
  let masked = 0;
  for (let frame = 0; host && frame < 20; frame++) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const { maskImage, webkitMaskBoxImageSource } = getComputedStyle(host);
    if (maskImage !== 'none' || webkitMaskBoxImageSource !== 'none') masked++;
  }
  return masked;
};

/** Whether a press on Keep counts while the page does this. */
const isAccepted = async (cover: Cover | undefined): Promise<{ accepted: boolean; keys: number; masked: number }> => {
  const { page, card, end } = await typeOver(invoicePage);
  try {
    const box = (await card.getByRole('button', { name: /Enter Keep$/ }).boundingBox())!;
    const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
    const run = (code: string) =>
      page.evaluate((act) => {
        // The card's host is the one popover that the page did not make.
        const host = document.querySelector<HTMLElement>('[popover]:not(#cover)');
        new Function('host', act)(host);
      }, code);
    // Long enough for a press on a card in sight to count.
    await page.waitForTimeout(900);
    if (cover) {
      await run(cover.hide);
      await page.waitForTimeout(700);
      if (cover.show) await run(cover.show);
    }
    const masked = await page.evaluate(framesMasked);
    await page.mouse.click(...at);
    await page.waitForTimeout(250);
    return { accepted: await isKept(card), keys: await keysOf(page), masked };
  } finally {
    await end();
  }
};

it('[K3] [K4] no page gets a press that the person did not see to make, or a key', { timeout: 600_000 }, async () => {
  const [seen, tried] = [await isAccepted(undefined), some(Object.entries(covers), 3)];
  const wrong: string[] = [];
  let [accepted, keys] = [0, seen.keys];
  for (const [does, cover] of tried) {
    const told = await isAccepted(cover);
    keys += told.keys;
    const isUnseen = told.masked > 0 || !cover.isUndone;
    if (told.accepted && isUnseen) accepted++;
    if ((told.accepted && isUnseen) || told.masked > 0 || told.keys > 0) wrong.push(`${does}: ${JSON.stringify(told)}`);
  }
  const bent = some(Object.entries(hostilePages), 2);
  for (const [does, html] of bent) {
    const { page, card, end } = await typeOver(html);
    await page.keyboard.press('Enter');
    await card.locator('.chip').waitFor();
    const got = await keysOf(page);
    keys += got;
    if (got > 0) wrong.push(`${does}: ${got} keys`);
    await end();
  }
  bar(
    'hostile pages',
    `${isLong ? 'at least 35' : 'some'}: 0 presses accepted unseen, 0 keys to the page`,
    `${tried.length + bent.length} pages: ${accepted} accepted, ${keys} keys; in plain sight ${seen.accepted ? 1 : 0} of 1`,
  );
  expect(wrong).toEqual([]);
  expect(seen).toEqual({ accepted: true, keys: 0, masked: 0 });
});
