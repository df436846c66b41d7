// A picture of what the person saw: taken when they ask, kept when they saw it, gone with its record.
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { keptPictures } from '#tests/harness/kept-pictures.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { agree } from '#tests/harness/person.ts';
import { draw, isClean } from '#tests/harness/reviewing.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { ConsentRow, RecordRow } from '#lib/store/db.ts';

const chooser = (card: Frame | Page) => card.getByRole('button', { name: 'Part that is kept' });

/** A card over this page, with the picture to choose from. */
const take = async (precedent: Browser, page: Page): Promise<Frame> => {
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByRole('button', { name: 'Add a picture' })).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(chooser(card)).toBeFocused();
  return card;
};

/** What the background holds in memory of pictures. */
const inMemory = ({ context }: Browser): Promise<string[]> =>
  context
    .serviceWorkers()[0]!
    .evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('view/')));

test('[K4] a picture is taken only when the person asks, and nothing of it is left when they drop it', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Sole source');
  expect(await inMemory(precedent)).toEqual([]);
  await page.keyboard.press('Alt+p');
  await expect(chooser(card)).toBeFocused();
  expect(await inMemory(precedent)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(card.locator('#why')).toBeFocused();
  expect(await inMemory(precedent)).toEqual([]);
  // The card is where it was, with what was typed, and goes on.
  await page.keyboard.type(' again');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe('Sole source again');
  expect(record!.judgment.body.evidence.map(({ type }) => type)).toEqual(['quote', 'page']);
  expect(await keptPictures(precedent)).toEqual([]);
});

test('the part is the selection with some room; keys move it, size it and hide more of it', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#total');
  const box = (await page.locator('#total').boundingBox())!;
  const card = await take(precedent, page);
  const said = async () =>
    /: (\d+) by (\d+), (\d+) from the left, (\d+) from the top/
      .exec((await chooser(card).getAttribute('aria-label'))!)!
      .slice(1)
      .map(Number);
  const [width, height, left, top] = await said();
  expect(Math.abs(left! - (box.x - 24))).toBeLessThan(2);
  expect(Math.abs(top! - (box.y - 24))).toBeLessThan(2);
  expect(Math.abs(width! - (box.width + 48))).toBeLessThan(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await said()).toEqual([width! + 8, height! + 8, left! + 8, top! + 8]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await draw(page, 'picture-choosing');
  await page.keyboard.press('h');
  await expect(card.getByRole('button', { name: 'Place to hide' })).toBeFocused();
  await draw(page, 'picture-hiding');
  await page.keyboard.press('Enter');
  await expect(card.getByText('1 place by hand')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card.getByText(`Picture kept, ${width! + 8} × ${height! + 8}.`)).toBeVisible();
  await draw(page, 'picture-kept');
  const [picture] = await keptPictures(precedent);
  expect(picture).toMatchObject({ width: width! + 8, height: height! + 8 });
  expect(picture!.spreads).toEqual(picture!.masks.map(() => 0));
  expect(picture!.masks.filter(({ why }) => why === 'hand')).toHaveLength(1);
});

test('a pointer chooses another part, and removing the picture leaves nothing of it', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#total');
  const card = await take(precedent, page);
  const box = (await chooser(card).boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(chooser(card)).toHaveAttribute('aria-label', /^Part that is kept: 3\d\d by 2\d\d, 6\d from the left/);
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Remove picture' }).press('Enter');
  await expect(card.getByRole('button', { name: 'Add a picture' })).toBeVisible();
  expect(await keptPictures(precedent)).toEqual([]);
  const { records } = await readStored(precedent);
  expect(records[0]!.judgment.body.evidence.map(({ type }) => type)).toEqual(['quote', 'page']);
});

test('[A3] the card is not in the picture, nor anything that moves: what cannot be held still is refused', async ({
  precedent,
  serve,
}) => {
  const page = await precedent.context.newPage();
  const url = await serve({
    '/still': '<!doctype html><html lang="en"><title>Still</title><body style="background:#abc">',
    '/moving': `<!doctype html><html lang="en"><title>Moving</title><body><p id="runs" style="position:relative">to kim@example.com</p>
      <script>let at = 0; window.timer = setInterval(() => (runs.style.left = (at += 3) % 400 + 'px'), 16);</script>`,
  });
  await page.goto(`${url}/still`);
  await take(precedent, page);
  await page.keyboard.press('w');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await keptPictures(precedent)).length).toBe(1);
  const [picture] = await keptPictures(precedent);
  const colours = await page.evaluate(async (file) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    drawing.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(drawing.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    return new Set(pixels).size;
  }, picture!.file);
  // The page's own, and that of the two small masks where our signs stood.
  expect(colours).toBe(2);

  await page.goto(`${url}/moving`);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByRole('button', { name: 'Add a picture' })).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(card.getByRole('alert').filter({ hasText: 'kept moving' })).toHaveText(
    'The page kept moving while its picture was taken. Nothing was kept. Try again when it stands still.',
  );
  expect(await inMemory(precedent)).toEqual([]);
  await page.evaluate('clearInterval(timer)');
  await page.keyboard.press('Alt+p');
  await expect(chooser(card)).toBeFocused();
});

test('from the small window the page behind it is taken, and the person may show what nobody could read', async ({
  precedent,
  serve,
}) => {
  const other = await serve({ '/': '<body style="margin:0;background:#d00;height:400px">' });
  const trap = `<script>document.addEventListener('focusout', () => setTimeout(() => note.focus())); note.focus();</script>`;
  const frame = `<iframe title="Pay" src="${other.replace('127.0.0.1', 'localhost')}" width="300" height="120"></iframe>`;
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': invoicePage.replace('</main>', `${frame}</main>${trap}`) }));
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await card.keyboard.press('Alt+p');
  await expect(chooser(card)).toBeFocused();
  await card.keyboard.press('w');
  // By keys: a pointer counts only once the card was in sight for half a second.
  await card.locator('summary').press('Enter');
  await isClean(card, 'picture-window');
  await card.getByRole('checkbox', { name: /Show a frame of localhost/ }).press('Space');
  await card.getByRole('button', { name: 'Keep picture' }).press('Enter');
  await expect(card.getByText('Picture kept')).toBeVisible();
  await card.keyboard.type('See there');
  await card.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.evidence.find(({ type }) => type === 'screenshot')).toMatchObject({
    masked: { fields: 1, recognised: 1, unread: 0, byHand: 0 },
    shownUnread: 1,
  });
  const dashboard = await precedent.dashboard(`#${record!.id}`);
  await expect(dashboard.locator('.picture-seen')).toContainText('1 place in it could not be read and was shown by you.');
});

test('[A3] [C1] the sheet names the picture, the desk shows it, what is agreed to holds its fingerprint alone, and it goes with its record', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#terms');
  await take(precedent, page);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.type('Sole source');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay it');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  const [picture] = await keptPictures(precedent);
  const dashboard = await precedent.dashboard(`#${record!.id}`);
  await expect(dashboard.locator('.picture-seen')).toContainText('The picture stays on this device');
  await expect(dashboard.locator('.sheet img')).toHaveCount(0);
  await expect(dashboard.locator('.stays-here img')).toHaveAttribute('alt', /^The part of the page that you kept\. Masked: /);
  await isClean(dashboard, 'picture-on-the-desk');
  await agree(dashboard, ['train-models']);
  await expect.poll(async () => (await rowsOf<ConsentRow>(dashboard, 'consents')).length).toBe(1);
  const [agreed] = await rowsOf<RecordRow>(dashboard, 'records');
  expect(agreed!.sealed).toContain(picture!.digest);
  expect(agreed!.sealed).toContain('"keptOn":"device"');
  expect(agreed!.sealed!.length).toBeLessThan(4000);
  await dashboard.keyboard.press('z');
  await expect.poll(async () => (await rowsOf<RecordRow>(dashboard, 'records'))[0]!.state).toBe('kept');
  await dashboard.goto(`chrome-extension://${precedent.extensionId}/dashboard.html#${record!.id}`);
  await dashboard.getByRole('button', { name: 'Discard' }).press('Enter');
  await dashboard.locator('.confirm').getByRole('button', { name: 'Discard' }).press('Enter');
  await expect.poll(async () => (await rowsOf(dashboard, 'records')).length).toBe(0);
  expect(await rowsOf(dashboard, 'attachments')).toEqual([]);
});
