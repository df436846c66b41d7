// Rule A3: a picture holds no form value, nothing that a detector recognises and nothing that nobody could read: shown by two pages that
// differ in nothing else, whose pictures are the same to the last byte.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { keptPictures, type KeptPicture } from '#tests/harness/kept-pictures.ts';
import { secretSets, secretsPage } from '#tests/harness/secrets-page.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

/** Keeps all that is in view as a picture with a judgment, by keys alone. */
const keepAll = async (precedent: Browser, page: Page): Promise<void> => {
  await select(page, '#free');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('See the picture');
  await page.keyboard.press('Alt+p');
  await expect(card.getByRole('heading', { name: 'Which part is kept?' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Part that is kept' })).toBeFocused();
  await page.keyboard.press('w');
  await expect(card.getByRole('button', { name: ', 0 from the left, 0 from the top' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Picture kept, ')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Kept on this device')).toBeVisible();
};

const draw = async (name: string, file: string): Promise<void> => {
  const folder = process.env['PRECEDENT_SCREENSHOTS'];
  if (folder) await writeFile(join(folder, `${name}.png`), Buffer.from(file, 'base64'));
};

/** The pictures that were kept, by the path of their page. */
const byPath = async (precedent: Browser): Promise<Partial<Record<string, KeptPicture[]>>> => {
  const { companions } = await readStored(precedent);
  const pathOf = ({ recordId }: KeptPicture) => new URL(companions.find(({ id }) => id === recordId)!.address).pathname;
  return Object.groupBy(await keptPictures(precedent), pathOf);
};

/** Those of the first that are the same, to the last byte, as one of the others. */
const both = (some: KeptPicture[], others: KeptPicture[]): KeptPicture[] =>
  some.filter(({ digest }) => others.some((each) => each.digest === digest));

const ways = [
  { name: 'as it is', dense: 1, zoom: 1 },
  { name: 'on a dense screen', dense: 2, zoom: 1 },
  { name: 'on a screen of a broken scale', dense: 1.35, zoom: 1 },
  { name: 'zoomed in', dense: 1, zoom: 1.25 },
  { name: 'zoomed out on a dense screen', dense: 2, zoom: 0.67 },
];

for (const { name, dense, zoom } of ways)
  test(`[A3] pages that differ in secrets only give the same picture, ${name}`, async ({ precedent, serve }) => {
    const pages: Record<string, string> = {};
    const site = await serve(pages);
    const elsewhere = site.replace('127.0.0.1', 'localhost');
    secretSets.forEach((secrets, index) => {
      pages[`/${index}`] = secretsPage(secrets, `${elsewhere}/frame${index}`);
      pages[`/frame${index}`] = `<body>${secrets.email} ${secrets.value}`;
    });
    pages['/plain'] = secretsPage(secretSets[0], `${elsewhere}/frame0`, 'Held, 13,400.00 EUR');
    const zoomed = await precedent.context.newPage();
    await zoomed.goto(`${site}/frame0`);
    // Held for the site, over all its tabs.
    const zoomTo = (to: number) =>
      precedent.context.serviceWorkers()[0]!.evaluate(async (factor) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.tabs.setZoom(tab!.id!, factor);
      }, to);
    await zoomTo(zoom);
    const keep = async (path: string): Promise<void> => {
      const page = await precedent.context.newPage();
      const session = await precedent.context.newCDPSession(page);
      const screen = { width: 1280, height: 1000, deviceScaleFactor: dense, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      await page.goto(site + path);
      await page.waitForFunction((ratio) => Math.abs(devicePixelRatio - ratio) < 0.02, dense * zoom);
      await keepAll(precedent, page);
      await page.close();
    };
    // What may be seen is seen: other plain words are another picture. Looked at once.
    const plainly = name === ways[0]!.name ? ['/plain'] : [];
    for (const path of plainly) await keep(path);
    // On screens of a broken scale the very same page is drawn one pixel lower now and then: until both were drawn alike.
    for (let rounds = 0; rounds < 5; rounds++) {
      await keep('/0');
      await keep('/1');
      const { '/0': first, '/1': second } = await byPath(precedent);
      if (both(first!, second!).length > 0) break;
    }
    const { '/0': one, '/1': other, '/plain': plain = [] } = await byPath(precedent);
    const { records } = await readStored(precedent);
    for (const picture of [...one!, ...other!, ...plain]) {
      expect(picture.spreads).toEqual(picture.masks.map(() => 0));
      const { evidence } = records.find(({ id }) => id === picture.recordId)!.judgment.body;
      const { digest: sha256, size, width, height } = picture;
      const said = { sha256, size, width, height, keptOn: 'device', shownUnread: 0 };
      expect(evidence.find(({ type }) => type === 'screenshot')).toMatchObject(said);
      expect(width).toBeLessThanOrEqual(1280);
      expect(picture.masks.length).toBeGreaterThan(30);
    }
    expect(both(one!, other!)).not.toHaveLength(0);
    expect(plain).toHaveLength(plainly.length);
    expect(both(plain, [...one!, ...other!])).toHaveLength(0);
    await draw(`picture-${dense}-${zoom}`, one![0]!.file);
    // The next journey in this browser finds its pages as they are.
    await zoomed.bringToFront();
    await zoomTo(1);
  });
