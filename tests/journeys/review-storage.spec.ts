// A database that does not open, or that the browser emptied, is told of and never passed over.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '#tests/harness/browser.ts';
import { look } from '#tests/harness/looks.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[I5] [H2] a database that does not open is told, never emptied, and opened again by itself', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    const broken = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    const isBroken = () => sessionStorage.getItem('isHealed') === null;
    IDBFactory.prototype.open = (name: string, version?: number) => {
      if (!isBroken()) return version === undefined ? open(name) : open(name, version);
      const request = Object.create(EventTarget.prototype) as IDBOpenDBRequest;
      Object.defineProperty(request, 'error', { value: broken });
      setTimeout(() => request.onerror?.({ target: request, preventDefault() {}, stopPropagation() {} } as never));
      return request;
    };
  });
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Your judgments could not be opened');
  await expect(page.locator('main')).toContainText('Nothing was deleted and nothing is sent.');
  await isClean(page, 'storage-broken');
  await look(page, 'storage-broken');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what can be read' }).click();
  expect((await download).suggestedFilename()).toBe('precedent-rescue.json');
  await expect(page.getByRole('status')).toContainText('Not readable: database. Nothing was deleted.');
  await page.evaluate(() => sessionStorage.setItem('isHealed', 'yes'));
  await expect(page.locator('.inbox section h2')).toContainText('To review 1', { timeout: 40_000 });
});

test('[I5] [H2] files damaged between two starts: the page says that the browser emptied them, before it shows an empty list', async () => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'precedent-damaged-'));
  try {
    const before = await launch({ profile });
    await dashboardWith(before, kept([sampleJudgment(0)]));
    await before.close();
    const root = join(profile, 'Default', 'IndexedDB');
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /^(?:MANIFEST|CURRENT)/.test(entry.name))
        await writeFile(join(entry.parentPath, entry.name), 'not what it was');
    const after = await launch({ profile });
    try {
      const page = await after.dashboard();
      await expect(page.locator('h1')).toHaveText('The browser has emptied the database of this extension');
      await expect(page.locator('main')).toContainText('Precedent deleted nothing.');
      await isClean(page, 'storage-replaced');
      await page.reload();
      await page.getByRole('button', { name: 'Go on with an empty list' }).click();
      await expect(page.locator('.empty h2')).toHaveText('No judgment yet');
      await page.reload();
      await expect(page.locator('.empty h2')).toHaveText('No judgment yet');
    } finally {
      await after.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
