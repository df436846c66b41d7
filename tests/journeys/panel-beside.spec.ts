// The real side panel beside a real page, once: its shortcut on a real keyboard, and the way from a case like this to a judgment.
import { launch } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { seedCases } from '#tests/harness/panel.ts';
import { sidePanel } from '#tests/harness/side-panel.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[A2] Alt+Shift+K shows cases like this face down beside the page; a look and a citation go on in the small window', async ({
  invoice,
}) => {
  const display = await openDisplay();
  const browser = await launch({ display: display.name });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const [earlier] = await seedCases(browser);
    await page.goto(invoice);
    await page.bringToFront();
    await page.locator('h1').click();
    await display.press('alt+shift+k');
    const panel = await sidePanel(browser);
    await panel.says('1 like this. Answer first, or look now (will be noted).');
    const focused = () => panel.read<string>('document.activeElement.textContent.trim()');
    for (let presses = 0; presses < 20 && (await focused()) !== 'look now'; presses++) await display.press('Tab');
    await display.press('Return');
    await panel.says('Sole source under policy 4.2');
    await display.press('j');
    await display.press('c');
    const card = await browser.smallWindow();
    await expect(card.locator('#why')).toHaveValue(/^As in Invoice 8840 - Payables, May 2026: Sole source/);
    // The page itself holds no card: the panel has the keyboard, and none could be taken from it.
    expect(page.frames()).toHaveLength(1);
    await expect.poll(() => card.evaluate(() => document.activeElement?.id)).toBe('why');
    for (const key of ['Tab', 'p', 'a', 'y', 'Return']) await display.press(key);
    await panel.says('To review');
    const kept = (await readStored(browser)).records.find(({ judgment }) => judgment.body.precedent);
    expect(kept).toMatchObject({ state: 'kept', judgment: { body: { precedent: { id: earlier!.id, as: 'cited' } } } });
    expect(kept!.judgment.body.seenFirst.precedent).toBe(true);
    expect(kept!.judgment.body.verdict.fields['chosen']).toBe('pay');
  } finally {
    await browser.close();
    display.stop();
  }
});

test('[K6] the panel follows the person and reads a tool that was not asked about only while it is switched on', async ({
  serve,
}) => {
  const tool = await serve({ '/8841': invoicePage, '/8842': invoicePage.replaceAll('8841', '8842') });
  const display = await openDisplay();
  const browser = await launch({ display: display.name });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`${tool}/8841`);
    await page.bringToFront();
    await page.locator('h1').click();
    await display.press('alt+shift+k');
    const panel = await sidePanel(browser);
    await panel.says('No case like this yet. Yours will be the first.');
    const other = await browser.context.newPage();
    await other.goto(`${tool}/8842`);
    await panel.says('This page is not known yet');
    await page.bringToFront();
    await panel.says('Invoice 8841');
    const focused = () => panel.read<string>('document.activeElement.textContent.trim()');
    await display.press('alt+shift+k');
    for (let presses = 0; presses < 20 && (await focused()) !== 'Switch on for this tool'; presses++) await display.press('Tab');
    await display.press('Return');
    // The browser asks by itself, and takes the keyboard for it; but no key at first, so that nobody answers by accident.
    await expect.poll(() => panel.read<boolean>('document.hasFocus()')).toBe(false);
    await page.waitForTimeout(1500);
    await display.press('Tab');
    await display.press('space');
    await panel.says('127.0.0.1 is switched on');
    await other.bringToFront();
    await panel.says('Invoice 8842');
    await display.press('alt+shift+k');
    for (let presses = 0; presses < 20 && (await focused()) !== 'Switch off'; presses++) await display.press('Tab');
    await display.press('Return');
    await panel.says('Switched on, Precedent may read');
    const third = await browser.context.newPage();
    await third.goto(`${tool}/8841`);
    await panel.says('This page is not known yet');
  } finally {
    await browser.close();
    display.stop();
  }
});
