// Rule K5 on pages that cannot be read in whole or in part: what is in view is named, what nobody looks at is not, and there is a way on.
import type { Page } from 'playwright';
import { launch } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { select } from '#tests/harness/hands.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { pdfOf } from '#tests/harness/pdf.ts';
import { draw, isClean } from '#tests/harness/reviewing.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[K5] frames and drawings in view are named, however deep they lie; their hosts stay on the device', async ({
  precedent,
  serve,
}) => {
  const other = (await serve({ '/': '<p>Elsewhere' })).replace('127.0.0.1', 'localhost');
  const frame = (style = '', at = '/') =>
    `<iframe title="x" src="${other}${at}" style="width:200px;height:60px;${style}"></iframe>`;
  const unnoticed = [
    frame('display:none'),
    frame('width:1px;height:1px'),
    frame('opacity:0'),
    frame('visibility:hidden'),
    frame('position:absolute;top:5000px'),
    '<canvas width="16" height="16"></canvas><canvas style="display:none" width="300" height="90"></canvas>',
    '<iframe title="ours" srcdoc="<p>Can be read" width="100" height="60"></iframe>',
  ];
  const noticed = [
    frame(),
    `<iframe title="within" srcdoc="${frame().replaceAll('"', "'")}" width="240" height="90"></iframe>`,
    '<iframe title="shut" sandbox srcdoc="<p>Nobody" width="120" height="60"></iframe>',
    '<div id="shut"></div><canvas width="120" height="60"></canvas>',
  ];
  const script = `<script>shut.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(frame())};</script>`;
  const page = await precedent.context.newPage();
  const body = [...unnoticed, ...noticed].join('') + script;
  await page.goto(await serve({ '/': invoicePage.replace('</main>', `${body}</main>`) }));
  await page.waitForLoadState('networkidle');
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  const host = new URL(other).host;
  await expect(card.locator('.unread')).toHaveText([
    `4 frames on this page could not be read: ${host}`,
    '1 drawing on this page could not be read as text',
  ]);
  await page.keyboard.type('Sole source');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.coverage).toEqual([
    { code: 'closed-frames', count: 4 },
    { code: 'canvas', count: 1 },
  ]);
  expect(JSON.stringify(record)).not.toContain(host);
  const dashboard = await precedent.dashboard(`#${record!.id}`);
  await expect(dashboard.locator('.stays-here')).toContainText(host);
  await expect(dashboard.locator('.sheet')).not.toContainText(host);
});

test('[K5] on a PDF the shortcut opens the card, says that it cannot be read, and keeps what is typed in', async ({
  precedent,
  serve,
}) => {
  const pdf = { html: pdfOf('Total due 12,400.00 EUR'), headers: { 'content-type': 'application/pdf' } };
  const page = await precedent.context.newPage();
  await page.goto(`${await serve({ '/invoice.pdf': pdf })}/invoice.pdf`);
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  // The viewer takes the keyboard when it has drawn its first page, and tells nobody of that.
  await page.waitForTimeout(3000);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.unread')).toHaveText('This page could not be read');
  await card.locator('#saw').focus();
  await page.keyboard.type('Total due 12,400.00 EUR, card 4111 1111 1111 1111');
  await page.keyboard.press('Tab');
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.type('Over the limit');
  await draw(page, 'unseen-pdf');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.case.text).toBe('Total due 12,400.00 EUR, card ⟨card-1⟩');
  expect(record!.judgment.body.evidence[0]).toEqual({
    type: 'quote',
    exact: 'Total due 12,400.00 EUR, card ⟨card-1⟩',
    prefix: '',
    suffix: '',
  });
  expect(record!.judgment.body.coverage.map(({ code }) => code)).toEqual(['page-unreadable', 'typed-in']);
});

test('[K5] words typed in are left as a draft, and a window goes on with them', async ({ precedent }) => {
  const page = await precedent.context.newPage();
  await page.goto('chrome://version/');
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await card.locator('#saw').fill('Version 156');
  await isClean(card, 'unseen-typed-in');
  await card.locator('#saw').press('Escape');
  const [record] = await whenStored(precedent, 'draft');
  expect(record!.judgment.body.evidence[0]).toMatchObject({ type: 'quote', exact: 'Version 156' });
  const dashboard = await precedent.dashboard(`#${record!.id}`);
  await expect(dashboard.locator('.sheet')).toContainText('What was seen was typed in by hand');
  await dashboard.locator('#main').focus();
  await dashboard.keyboard.press('e');
  await dashboard.getByLabel('What you saw, typed in by you').fill('');
  await dashboard.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(dashboard.locator('.sheet')).not.toContainText('typed in by hand');
  const { records } = await readStored(precedent);
  expect(records[0]!.judgment.body).toMatchObject({ evidence: [], coverage: [{ code: 'page-unreadable' }] });
});

/** Where the page begins on the screen, in pixels. */
const originOf = (page: Page) =>
  page.evaluate(() => ({ x: screenX + (outerWidth - innerWidth) / 2, y: screenY + outerHeight - innerHeight }));

const hidden = '<p id="old">Words of before</p>';
for (const [name, about] of [
  ['a PDF', { path: '/invoice.pdf', x: 0.55, y: 140, said: ['Only the selected text could be read, not where it stands'] }],
  [
    'a frame of another origin',
    {
      path: '/framing',
      x: 0.3,
      y: 130,
      said: [/^1 frame on this page could not be read: /, 'Only the selected text could be read, not where it stands'],
    },
  ],
] as const)
  test(`[K5] the context menu on the words of ${name} brings them into the card, whatever else is selected`, async ({
    serve,
  }) => {
    const pages: Record<string, { html: string; headers?: Record<string, string> }> = {};
    const site = await serve(pages);
    const framed = `${site.replace('127.0.0.1', 'localhost')}/framed`;
    pages['/invoice.pdf'] = { html: pdfOf('Total due 12,400.00 EUR'), headers: { 'content-type': 'application/pdf' } };
    pages['/framed'] = { html: '<body style="font:40px sans-serif">Total due 12,400.00 EUR' };
    pages['/framing'] = {
      html: `<!doctype html><title>Framing</title><body style="margin:0">${hidden}<iframe title="f" src="${framed}" width="900" height="200"></iframe>`,
    };
    const display = await openDisplay();
    const browser = await launch({ display: display.name });
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await page.goto(site + about.path);
      await page.bringToFront();
      if (about.path === '/framing') await select(page, '#old');
      await page.waitForTimeout(1500);
      const { x, y } = await originOf(page);
      const width = await page.evaluate(() => innerWidth);
      const place = [x + about.x * width, y + about.y] as const;
      await display.click(...place);
      await page.waitForTimeout(300);
      await display.press('ctrl+a');
      await page.waitForTimeout(300);
      await display.click(...place, { button: 3 });
      await page.waitForTimeout(600);
      // Ours is the last but one.
      for (const key of ['Up', 'Up', 'Return']) await display.press(key);
      const card = await browser.card(page);
      await expect(card.locator('.quote')).toHaveText('Total due 12,400.00 EUR');
      await expect(card.locator('.unread')).toHaveText([...about.said]);
      await expect(card.locator('#why')).toBeFocused();
      for (const key of ['o', 'v', 'e', 'r', 'Return']) await display.press(key);
      const [record] = await whenStored(browser, 'kept');
      expect(record!.judgment.case.text).toBe('Total due 12,400.00 EUR');
      const { companions } = await readStored(browser);
      expect(companions[0]!.frameAddress).toBe(about.path === '/framing' ? framed : undefined);
      expect(JSON.stringify(record)).not.toContain('localhost');
    } finally {
      await browser.close();
      display.stop();
    }
  });
