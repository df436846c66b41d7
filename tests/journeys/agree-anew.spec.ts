// An agreement is narrowed and undone, saved as a record of consent, and what left is read and taken along as a file.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { look } from '#tests/harness/looks.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { ConsentRow, RecordRow, RequestRow } from '#lib/store/db.ts';

/** What a press gives to the person as a file. */
const saved = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};

test('[C7] [C12] agree anew for less, undo it, save the record of consent, and read what left', async ({ precedent }) => {
  test.setTimeout(120_000);
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  await page.keyboard.press('j');
  await page.locator('input[value=train-models]').check();
  await page.locator('input[value=share-outside]').check();
  await page.keyboard.press('a');
  await expect.poll(async () => (await rowsOf<ConsentRow>(page, 'consents')).length).toBe(1);
  await page.goto(`${page.url().split('#')[0]}#${judgment.id}`);
  await page.getByRole('button', { name: 'Agree anew, for longer or less' }).click();
  await expect(page.locator('.agree input[type=checkbox]:checked')).toHaveCount(0);
  await isClean(page, 'agree-anew');
  await page.getByRole('button', { name: 'Agree anew' }).click();
  await expect(page.getByRole('alert')).toContainText('No purpose is chosen');
  await page.locator('input[value=train-models]').check();
  await page.getByRole('button', { name: 'Agree anew' }).click();
  const live = async () =>
    (await rowsOf<ConsentRow>(page, 'consents')).filter(({ isLive }) => isLive).map(({ purposes }) => purposes);
  await expect.poll(live).toEqual([['train-models']]);
  await page.keyboard.press('z');
  await expect.poll(live).toEqual([['train-models', 'share-outside']]);
  const consent = await saved(page, 'Save the record of consent');
  expect(consent.name).toBe(`consent-${judgment.id.slice(0, 8)}.jsonld`);
  const receipt = JSON.parse(consent.text) as { '@type': string; 'dpv:hasRecordOfActivity': { '@type': string }[] };
  expect(receipt['@type']).toBe('dpv:ConsentReceipt');
  expect(receipt['dpv:hasRecordOfActivity'].map((each) => each['@type'])).toEqual(['dpv:ConsentRecord']);

  const [record] = await rowsOf<RecordRow>(page, 'records');
  const row: RequestRow = {
    at: Date.parse('2026-11-24T09:00:00Z'),
    purpose: 'send',
    address: 'https://precedent.example/v1/events',
    bytesOut: 1204,
    bytesIn: 310,
    status: 200,
    records: [judgment.id],
  };
  await seed(page, { requests: [row, { ...row, purpose: 'reconcile', records: [], address: '=cmd()', status: 0 }] });
  await page.goto(`${page.url().split('#')[0]}#what-left`);
  await expect(page.locator('.what-left')).toContainText('2 requests about 1 judgment');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('.left-texts pre')).toHaveText(record!.sealed!);
  await look(page, 'what-left-open');
  const sheet = await saved(page, 'Save the list for a spreadsheet');
  expect(sheet.name).toMatch(/^what-left-.*\.csv$/);
  expect(sheet.text).toContain(`,https://precedent.example/v1/events,1204,310,200,${judgment.id}\r\n`);
  expect(sheet.text).toContain(",'=cmd(),");
  const all = JSON.parse((await saved(page, 'Save it as JSON')).text) as { totals: { bytesOut: number } };
  expect(all.totals.bytesOut).toBe(2408);
  await nothingSent(page);
});

/** Saving files sends nothing. */
const nothingSent = async (page: Page): Promise<void> => {
  expect(await rowsOf(page, 'outbox')).toEqual([]);
  expect(await rowsOf(page, 'requests')).toHaveLength(2);
};
