// One's own data: saved, backed up, brought back on a wiped profile, taken back, erased. The picker of folders is the browser's own window,
// which no test can press: a folder of the browser's private file system stands in for the one that is picked.
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { launch } from '#tests/harness/browser.ts';
import { look } from '#tests/harness/looks.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { OutboxRow, RecordRow } from '#lib/store/db.ts';

const passphrase = 'four quiet harbour words';

/** The stand-in for a picked folder. */
const standIn = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('My stick', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
};

/** The backups in that folder, as base64. */
const backupsIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My stick');
    const found: string[] = [];
    for await (const handle of folder.values() as AsyncIterable<FileSystemFileHandle>) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
    return found;
  });

const bringBack = async (page: Page, file: string, then: string): Promise<void> => {
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel('Its passphrase, or your recovery code').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByText(then)).toBeVisible();
};

test('[L3] a backup is kept fresh in a folder, and brings everything back on a wiped profile that offers it', async ({
  precedent,
}, testInfo) => {
  test.setTimeout(120_000);
  const opened = await dashboardWith(precedent, kept([sampleJudgment(0), sampleJudgment(1)]));
  await standIn(opened);
  await opened.reload();
  await opened.getByRole('link', { name: 'Your data' }).click();
  await opened.getByLabel('Passphrase, or your recovery code').fill('short');
  await opened.getByLabel('The same again').fill('short');
  await opened.keyboard.press('Enter');
  await expect(opened.getByRole('alert')).toContainText('at least 12 characters');
  await opened.getByLabel('Passphrase, or your recovery code').fill(passphrase);
  await opened.getByLabel('The same again').fill(passphrase);
  await opened.keyboard.press('Enter');
  await expect(opened.getByText('Last written just now. It is kept fresh')).toBeVisible();
  const [first] = await backupsIn(opened);
  // What is kept from now on is in it soon, without being asked for.
  await opened.evaluate(() => chrome.runtime.sendMessage({ call: 'setWorkFunction', about: { workFunction: 'payables' } }));
  await expect.poll(async () => (await backupsIn(opened))[0] === first, { timeout: 30_000 }).toBe(false);
  const backup = testInfo.outputPath('one.backup');
  await writeFile(backup, Buffer.from((await backupsIn(opened))[0]!, 'base64'));
  expect((await readFile(backup)).includes('Invoice')).toBe(false);
  const before = await rowsOf<RecordRow>(opened, 'records');

  const wiped = await launch({ keepsWelcome: false });
  try {
    const page = await wiped.dashboard('#welcome');
    await page.getByRole('link', { name: 'Bring back a backup' }).click();
    await page.locator('input[type="file"]').setInputFiles(backup);
    await page.getByLabel('Its passphrase, or your recovery code').fill('four quiet harbour word');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('does not open this backup');
    await look(page, 'leaving-locked', [360, 1280]);
    await bringBack(page, backup, '2 judgments are back.');
    const after = await rowsOf<RecordRow>(page, 'records');
    const plain = (rows: RecordRow[]) =>
      rows.map(
        ({
          id,
          state,
          judgment: {
            body,
            case: { text },
          },
        }) => ({ id, state, body, text }),
      );
    expect(plain(after)).toEqual(plain(before));
    await page.getByRole('link', { name: 'Review' }).click();
    await expect(page.locator('.inbox section h2').first()).toContainText('To review 2');
  } finally {
    await wiped.close();
  }
});

test('[L1] [L2] [L4] takes everything along in a file, takes several back, and erases the device', async ({
  precedent,
}, testInfo) => {
  test.setTimeout(120_000);
  const page = await precedent.dashboard();
  const enrolment = await seedEnrolment(page);
  const { endpoint, root } = enrolment;
  const sent = kept([sampleJudgment(0), sampleJudgment(1), sampleJudgment(2)], 'stored');
  const records = sent.records!.map((row) => ({ ...row, sealed: '{}', audience: { endpoint, root } }));
  const own = kept([sampleJudgment(3)]);
  await seed(page, { records: [...records, ...own.records!], companions: [...sent.companions!, ...own.companions!] });
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await look(page, 'leaving', [360, 1280]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything to a file' }).click();
  const file = testInfo.outputPath('data.json');
  await (await download).saveAs(file);
  const data = JSON.parse(await readFile(file, 'utf8')) as { format: string; tables: { records: RecordRow[] } };
  expect([data.format, data.tables.records.length]).toEqual(['precedent-data/1', 4]);
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -30));
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('not whole');
  await expect(page.getByRole('alert')).toContainText('Nothing was changed on this device. Choose the file again');

  // By keyboard: two of three.
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Take back 2' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Leave it' })).toBeFocused();
  await page.getByRole('group', { name: 'Take back 2' }).getByRole('button', { name: 'Take back 2' }).press('Enter');
  await expect(page.getByText('2 judgments taken back. 2 judgments are asked back and not confirmed yet.')).toBeVisible();
  expect((await rowsOf<OutboxRow>(page, 'outbox')).map(({ action }) => action)).toEqual(['erase', 'erase']);
  await look(page, 'leaving-taken-back', [360, 1280]);

  await page.getByRole('button', { name: 'Erase all the same' }).click();
  await page.getByRole('group', { name: 'Erase all the same' }).getByRole('button', { name: 'Erase all the same' }).click();
  // As after an install: nothing of before is known.
  await expect(page.getByRole('button', { name: 'I have read this, go on' })).toBeVisible();
  await expect.poll(() => rowsOf<RecordRow>(page, 'records').catch(() => 'gone')).toEqual([]);
  expect(await page.evaluate(() => chrome.storage.local.get(null))).toEqual({});
});
