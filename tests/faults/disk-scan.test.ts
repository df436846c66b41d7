// Rule C6 on the disk: secrets are typed into fields, pages and the card of a real browser; then every file of the extension's own
// storage is read as bytes, unpacked, and holds none of them. What was typed beside them is found, so the search does find.
import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { bar } from '#tests/harness/bars.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { unpacked } from '#tests/harness/leveldb.ts';
import { servePages } from '#tests/harness/pages.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { isLong } from '#tests/harness/runs.ts';

/** Each round types twelve. */
const rounds = isLong ? 42 : 1;

const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';
const drawn = (length: number, from = signs): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (one) => from[one % from.length]).join('');

/** A card number that its check digit accepts (ISO/IEC 7812). */
const cardNumber = (): string => {
  const body = `4${drawn(14, '0123456789')}`;
  const sum = [...body].reduce((total, digit, place) => {
    const twice = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One of each sort in turn. Put together here, so that none lies in the repository. */
const sorts: readonly (() => string)[] = [
  cardNumber,
  () => `ghp_${drawn(36)}`,
  () => cardNumber().match(/.{4}/g)!.join(' '),
  () => `sk_live_${drawn(24)}`,
  () => `${encoded({ alg: 'HS256' })}.${encoded({ sub: drawn(12) })}.${drawn(43)}`,
  () => `https://kim:${drawn(14)}@erp.example/`,
  () => `AKIA${drawn(16, 'ABCDEFGHJKLMNPQRSTUVWXYZ234567')}`,
];
let made = 0;
const secret = (): string => sorts[made++ % sorts.length]!();

/** What would tell a secret: the whole, and a stretch from its middle and from its end. The ends of the sorts are drawn by chance. */
const tellingParts = (value: string): string[] => {
  const plain = value.startsWith('https') ? value.slice(12, 26) : value;
  const middle = Math.floor(plain.length / 2);
  return [...new Set([plain, plain.slice(-10), plain.slice(middle - 2, middle + 8), plain.replaceAll(' ', '')])];
};

const pageWith = ({ text, title }: { text: string[]; title: string }): string =>
  `<!doctype html><html lang="en"><head><title>Invoice ${title}</title></head><body><main>
  <p id="terms">Total due ${text.join(' and then ')} in full.</p>
  <form><input id="first" type="password" aria-label="Password"><input id="second" aria-label="Card" autocomplete="cc-number">
  <input id="third" aria-label="Reference"></form></main></body></html>`;

/** Types as a person does: with time for the journal to write in between. */
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 12 });

const canary = (round: number): string => `harbour-canary-${round}-words`;

/** Everything of one round; answers the secrets that were typed and shown. */
const round = async (browser: Browser, nth: number): Promise<string[]> => {
  const text = [secret(), secret(), secret(), secret()];
  const [title, query, first, second, third, why, whyEnd, answer] = Array.from({ length: 8 }, secret);
  const { url, stop } = await servePages({ '/case': pageWith({ text, title: title! }) });
  const page = await browser.context.newPage();
  await page.goto(`${url}/case?key=${encodeURIComponent(query!)}`);
  for (const [field, value] of Object.entries({ '#first': first, '#second': second, '#third': third })) {
    await page.locator(field).click();
    await type(page, value!);
  }
  await select(page, '#terms');
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  await type(page, `${canary(nth)} because ${why} and at its end ${whyEnd}`);
  await page.keyboard.press('Tab');
  await type(page, `Hold ${answer}`);
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
  await page.close();
  await stop();
  return [...text, title!, query!, first!, second!, third!, why!, whyEnd!, answer!];
};

/** Files of the extension's own storage below a profile, by what their path says. */
const ownFiles = async (profile: string, id: string): Promise<string[]> => {
  const entries = await readdir(profile, { withFileTypes: true, recursive: true });
  const isOwn = (path: string): boolean =>
    path.includes(id) || /\/(?:Local Extension Settings|Sync Extension Settings|File System)\//.test(path);
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() && isOwn(path) && !path.includes('/Extensions/') ? [path] : [];
  });
};

describe('[C6] the disk', () => {
  it('holds no secret in any file of ours, and does hold what was typed beside them', { timeout: 900_000 }, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'precedent-disk-'));
    const secrets: string[] = [];
    try {
      const browser = await launch({ profile });
      const { extensionId } = browser;
      try {
        for (let nth = 0; nth < rounds; nth++) secrets.push(...(await round(browser, nth)));
        const records = await whenStored(browser, ...Array.from({ length: rounds }, () => 'kept' as const));
        // The edit form keeps what is not saved yet.
        const dashboard = await browser.dashboard(`#${records[0]!.id}`);
        await dashboard.locator('.sheet').waitFor();
        await dashboard.locator('#main').focus();
        await dashboard.keyboard.press('e');
        await dashboard.locator('textarea[name=rationale]').click();
        const [unsaved, end] = [secret(), secret()];
        await type(dashboard, ` unsaved-canary ${unsaved} then ${end} `);
        secrets.push(unsaved, end);
        await expect
          .poll(() => dashboard.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))))
          .toContain('unsaved-canary');
      } finally {
        await browser.close();
      }
      const files = await ownFiles(profile, extensionId);
      const forms = (await Promise.all(files.map((file) => readFile(file)))).flatMap(unpacked);
      const isThere = (part: string): boolean =>
        forms.some((bytes) => bytes.includes(part) || bytes.includes(Buffer.from(part, 'utf16le')));
      for (let nth = 0; nth < rounds; nth++) expect(isThere(canary(nth)), canary(nth)).toBe(true);
      expect(isThere('unsaved-canary')).toBe(true);
      const found = secrets.filter((value) => tellingParts(value).some(isThere));
      bar('disk scan: secrets typed', '0 found', `${found.length} of ${secrets.length} found in ${files.length} files`);
      expect(found).toEqual([]);
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
