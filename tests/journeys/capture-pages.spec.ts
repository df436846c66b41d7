// Capture on the pages that people really work in: strict policies, sandboxes, dialogs, fullscreen, focus traps, unreadable pages.
import { cardBox, cardCount, select } from '#tests/harness/hands.ts';
import { tools } from '#tests/harness/noted.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

const why = 'Sole source under policy 4.2';

const overlaps = (
  a: { x: number; y: number; width: number; height: number },
  b: { x: number; y: number; width: number; height: number },
): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('a judgment on a plain page holds what was selected, where it stands and where it was seen', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(`${invoice}?session=secret#total`);
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.quote')).toHaveText('Total due 12,400.00 EUR');
  expect(overlaps(await cardBox(page), (await page.locator('#total').boundingBox())!)).toBe(false);
  await page.keyboard.type(why);
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.case).toMatchObject({ tool: new URL(invoice).host, text: 'Total due 12,400.00 EUR' });
  expect(record!.judgment.body.verdict.rationale).toBe(why);
  expect(record!.judgment.body.evidence).toEqual([
    {
      type: 'quote',
      exact: 'Total due 12,400.00 EUR',
      prefix: ' Invoice 8841 Supplier Nordwind GmbH. Net 30 days. ',
      suffix: expect.stringMatching(/^\. Approver kim\.larsen@example\.com\./),
      position: { start: 51, end: 74 },
      range: expect.objectContaining({ start: '/html[1]/body[1]/main[1]/p[1]/span[1]', startOffset: 0 }),
      css: '#total',
      structure: { headings: ['Invoice 8841'], row: '', length: expect.any(Number) },
    },
    // Without query and fragment: those stay in the companion on this device.
    { type: 'page', address: invoice, title: 'Invoice 8841' },
  ]);
});

const policies: Record<string, string> = {
  'a policy that forbids everything':
    "default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  'a sandbox policy': 'sandbox allow-scripts',
};
for (const [name, policy] of Object.entries(policies))
  test(`capture works under ${name}`, async ({ precedent, serve }) => {
    const url = await serve({ '/invoice': { html: invoicePage, headers: { 'content-security-policy': policy } } });
    const page = await precedent.context.newPage();
    await page.goto(`${url}/invoice`);
    await select(page, '#total');
    await precedent.capture(page);
    await precedent.card(page);
    await page.waitForTimeout(400);
    expect(cardCount(page)).toBe(1);
    await page.keyboard.type(why);
    await page.keyboard.press('Enter');
    const [record] = await whenStored(precedent, 'kept');
    expect(record!.judgment.body.verdict.rationale).toBe(why);
  });

test('the card can be used inside a modal dialog', async ({ precedent, serve }) => {
  const html = invoicePage.replace(
    '</main>',
    '<dialog><p id="ask">Approve over the limit?</p><button>No</button></dialog></main>',
  );
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': html }));
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await select(page, '#ask');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type(why);
  await expect(card.locator('#why')).toHaveValue(why);
  await page.keyboard.press('Enter');
  await whenStored(precedent, 'kept');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
});

test('the card can be used in fullscreen', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await page.evaluate(() => {
    document.querySelector('h1')!.addEventListener('click', () => void document.querySelector('main')!.requestFullscreen());
  });
  await page.locator('h1').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type(why);
  await expect(card.locator('#why')).toHaveValue(why);
  await page.keyboard.press('Enter');
  await whenStored(precedent, 'kept');
});

const trap = `<script>addEventListener('focusin', (event) => {
  if (event.target.id !== 'note') document.querySelector('#note').focus();
}); addEventListener('load', () => document.querySelector('#note').focus())</script>`;

test('over a page that traps the focus the card can be typed in, and nothing typed lands in the page', async ({
  precedent,
  serve,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': invoicePage.replace('</main>', `${trap}</main>`) }));
  await select(page, '#total');
  await precedent.capture(page);
  // In place where the page's trap does not notice the card, else in a small window.
  const card = await Promise.any([precedent.card(page), precedent.smallWindow()]);
  await page.waitForTimeout(1500);
  const shown = cardCount(page) > 0 ? card : await precedent.smallWindow();
  const { keyboard } = 'keyboard' in shown ? shown : page;
  await keyboard.type(why);
  await expect(shown.locator('#why')).toHaveValue(why);
  await keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe(why);
  expect(await page.locator('#note').inputValue()).toBe('');
});

const refusing: Record<string, { html: string; headers?: Record<string, string> }> = {
  'a page that isolates itself from other origins': {
    html: invoicePage,
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  },
  'a page in a sandbox without scripts': { html: invoicePage, headers: { 'content-security-policy': 'sandbox' } },
};
for (const [name, served] of Object.entries(refusing))
  test(`over ${name} the card opens in a small window, and nothing typed lands in the page`, async ({ precedent, serve }) => {
    const page = await precedent.context.newPage();
    await page.goto(await serve({ '/': served }));
    if (!name.includes('sandbox')) await select(page, '#total');
    await precedent.capture(page);
    const card = await precedent.smallWindow();
    await expect(card.locator('#why')).toBeFocused();
    expect(cardCount(page)).toBe(0);
    await card.keyboard.type(why);
    await card.keyboard.press('Enter');
    const [record] = await whenStored(precedent, 'kept');
    expect(record!.judgment.body.verdict.rationale).toBe(why);
    if (!name.includes('sandbox')) expect(record!.judgment.case.text).toBe('Total due 12,400.00 EUR');
    expect(await page.locator('#note').inputValue()).toBe('');
    // The window closes by itself once its chip has been read.
    await expect.poll(() => card.isClosed()).toBe(true);
  });

test('[K5] what capture could not see is said on the card and written into the record', async ({ precedent, serve }) => {
  const other = await serve({ '/': '<p>Another origin</p>' });
  tools.add('https://counter.invalid');
  const html = invoicePage.replace(
    '</main>',
    `<iframe src="${other.replace('127.0.0.1', 'localhost')}" width="300" height="100"></iframe>
     <iframe src="https://counter.invalid/" width="1" height="1"></iframe>
     <canvas width="300" height="80"></canvas></main>`,
  );
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': html }));
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.unread')).toHaveText([
    `1 frame on this page could not be read: ${new URL(other.replace('127.0.0.1', 'localhost')).host}`,
    '1 drawing on this page could not be read as text',
  ]);
  await page.keyboard.type(why);
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.coverage).toEqual([
    { code: 'closed-frames', count: 1 },
    { code: 'canvas', count: 1 },
  ]);
});

test('[K5] where no script may run, the small window says that the page could not be read', async ({ precedent }) => {
  const page = await precedent.context.newPage();
  await page.goto('chrome://version/');
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await expect(card.locator('.unread')).toHaveText('This page could not be read');
  await card.keyboard.type(why);
  await card.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.coverage).toEqual([{ code: 'page-unreadable', count: 1 }]);
  expect(record!.judgment.case.tool).toBe('');
});

test('the shortcut pressed again goes back to the card that is open', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('First words');
  await page.locator('#note').click();
  await precedent.capture(page);
  await page.waitForTimeout(300);
  await page.keyboard.type(', and more');
  await expect(card.locator('#why')).toHaveValue('First words, and more');
  expect(cardCount(page)).toBe(1);
});

test('the card shrinks to fit a narrow page', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(invoice);
  await select(page, '#limit');
  await precedent.capture(page);
  const card = await precedent.card(page);
  const { x, width } = await cardBox(page);
  expect(x).toBeGreaterThanOrEqual(8);
  expect(x + width).toBeLessThanOrEqual(312);
  expect(await card.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('nothing in the card is wider than the card, however long a title or a word is', async ({ precedent, serve }) => {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);
  const html = `<title>${'Invoice 8841 of Nordwind GmbH '.repeat(9)}${word}</title><p id="word">${word}</p>`;
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': html }));
  await select(page, '#word');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.quote')).toBeVisible();
  const beyond = () =>
    card.evaluate(() => {
      const { left, right } = document.querySelector('.card')!.getBoundingClientRect();
      const outside = [...document.querySelectorAll('.card *')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
      });
      const root = document.documentElement;
      return [root.scrollWidth - root.clientWidth, ...outside.map(({ outerHTML }) => outerHTML.slice(0, 80))];
    });
  expect(await beyond()).toEqual([0]);
  // Also when all of the quote is shown, and in every field that takes it.
  await card.locator('.seen').press('Enter');
  await card.locator('#why').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('c');
  await expect(card.getByLabel('What it said')).toHaveValue(word);
  await page.keyboard.type(word);
  expect(await beyond()).toEqual([0]);
});
