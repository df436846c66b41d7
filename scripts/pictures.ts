// Makes the pictures of the README from the real extension. Run it after a change of look, and look at what it made.
import { mkdirSync, readFileSync } from 'node:fs';
import { join as at } from 'node:path';
import { provideBrowser } from '#scripts/suite/provide-browser.ts';
import { root, tool } from '#scripts/tool.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { servePages } from '#tests/harness/pages.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { openPanel, seedCases } from '#tests/harness/panel.ts';
import { capture, join, open } from '#tests/harness/person.ts';

/** Two pictures beside each other, as page and side panel stand in a window. */
const beside = async (browser: Browser, page: Buffer, panel: Buffer, path: string): Promise<void> => {
  const frame = await browser.context.newPage();
  await frame.setViewportSize({ width: 1321, height: 760 });
  const image = (bytes: Buffer): string => `<img src="data:image/png;base64,${bytes.toString('base64')}">`;
  await frame.setContent(`<body style="margin:0;display:flex;gap:1px;background:#ccc">${image(page)}${image(panel)}</body>`);
  await frame.locator('body').screenshot({ path });
  await frame.close();
};

const folder = at(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
if ((await tool('wxt', ['build'])) !== 0 || !(await provideBrowser())) process.exit(1);
const collector = await startCollector();
const practice = readFileSync(at(root, 'scripts/practice-page.html'), 'utf8');
const pages = await servePages({ '/invoices/8841': practice });
const browser = await launch();
try {
  const dashboard = await browser.dashboard();
  await join(dashboard, collector.url, await collector.enrolCode('Kim'));
  const page = await browser.context.newPage();
  await page.goto(`${pages.url}/invoices/8841`);
  await capture(browser, page, {
    select: 'p:has-text("Drafted reply")',
    kind: 'correction',
    why: 'The framework agreement gives 45 days.',
    fields: ['', 'A model wrote it', 'We will pay invoice 8841 within 45 days.'],
  });
  await capture(browser, page, {
    select: 'tr:has-text("Express freight") td >> nth=0',
    kind: 'exception',
    why: 'Asked for by phone while the line stood still; the call is on file.',
    fields: ['What was not ordered is not paid.', 'Freight paid in part'],
  });

  await page.locator('p:has-text("Kim Larsen, purchasing")').click({ clickCount: 3 });
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  await page.keyboard.type('Sole source and urgent, so one person may approve.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay, without the freight');
  await card.locator('.dot.solid').waitFor();
  await page.screenshot({ path: at(folder, 'card.png') });
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();

  await dashboard.bringToFront();
  await dashboard.setViewportSize({ width: 1320, height: 840 });
  await open(dashboard, 'Pay, without the freight');
  await dashboard.locator('input[name=purpose][value=train-models]').check();
  // The tick is drawn over a moment.
  await dashboard.waitForTimeout(300);
  await dashboard.screenshot({ path: at(folder, 'inbox.png') });

  await seedCases(browser);
  await page.bringToFront();
  await page.setViewportSize({ width: 940, height: 760 });
  const panel = await openPanel(browser, page);
  await panel.setViewportSize({ width: 380, height: 760 });
  await panel.locator('[data-precedent]').first().waitFor();
  await panel.keyboard.press('j');
  while (cardCount(page) > 0) await page.waitForTimeout(100);
  await beside(browser, await page.screenshot(), await panel.screenshot(), at(folder, 'panel.png'));
} finally {
  await browser.close();
  await collector.stop();
  await pages.stop();
}
