// Review and consent by keyboard: what is shown is what is sealed, and no is as easy as yes.
import { createHash } from 'node:crypto';
import { heading, nothingQueued, tabTo } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { ConsentRow, OutboxRow, RecordRow, RequestRow } from '#lib/store/db.ts';

test('[C1] [C2] by keyboard alone: the text on screen is the text that is sealed, with the SHA-256 that is shown', async ({
  precedent,
}) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0), sampleJudgment(1), sampleJudgment(2)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('Pay');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('b');
  const shown = await page.locator('.sheet pre').innerText();
  const fingerprint = await page.locator('.fingerprint code').innerText();
  expect(createHash('sha256').update(shown).digest('base64url')).toBe(fingerprint);
  await expect(page.locator('.fingerprint')).toContainText(`${Buffer.byteLength(shown).toLocaleString('en-US')} bytes`);
  await tabTo(page, 'input[value=train-models]');
  await page.keyboard.press('Space');
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
  const [agreed] = await rowsOf<ConsentRow>(page, 'consents');
  const sealed = (await rowsOf<RecordRow>(page, 'records')).find(({ state }) => state === 'consented');
  expect(sealed?.sealed).toBe(shown);
  expect(agreed).toMatchObject({ hash: fingerprint, purposes: ['train-models'], isLive: true, recordId: sealed!.id });
  // The next sheet lies there already, in words, with the sitting's purposes and nothing agreed.
  await expect(heading(page)).toHaveText('net 30 → net 45');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.sitting-bar')).toContainText('1 of 3');
  expect(await rowsOf(page, 'consents')).toHaveLength(1);
});

test('[C4] no box is ticked beforehand, and without a purpose nothing is agreed to', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(page.locator('input[name=purpose]')).toHaveCount(3);
  await expect(page.locator('input[name=purpose]:checked')).toHaveCount(0);
  await expect(page.locator('.agree')).toContainText('Example Works');
  await expect(page.locator('input[type=date]')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
  await expect(heading(page)).toHaveText('Pay');
  await page.keyboard.press('a');
  await expect(page.getByRole('alert')).toContainText('No purpose is chosen. Nothing was sent.');
  await nothingQueued(page);
});

test('[C4] undo within ten seconds leaves nothing to send', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toBeVisible();
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toContainText(/Leaves in \d+ s/);
  await page.keyboard.press('z');
  await expect(page.locator('.undo-bar')).toBeHidden();
  await expect(heading(page)).toHaveText('Pay');
  await nothingQueued(page);
  expect((await rowsOf<RecordRow>(page, 'records'))[0]).toMatchObject({ state: 'kept' });
  // Past the ten seconds there is still no request that carries a judgment.
  await page.waitForTimeout(11_000);
  expect((await rowsOf<RequestRow>(page, 'requests')).filter(({ purpose }) => purpose === 'send')).toEqual([]);
});

test('[C4] keep to myself is one key and as large as agreeing; it can be offered again', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('Pay');
  const sizeOf = async (name: string) => {
    const box = (await page.getByRole('button', { name }).boundingBox())!;
    return [Math.round(box.width), Math.round(box.height)];
  };
  expect(await sizeOf('Keep to myself')).toEqual(await sizeOf('Agree to send'));
  await page.keyboard.press('p');
  await expect(page.locator('.empty h2')).toHaveText('Nothing to review');
  await expect(page.locator('.empty')).toContainText('1 kept to yourself');
  await page.locator('summary', { hasText: 'Kept to myself' }).click();
  await page.locator('.inbox-row').click();
  // What was kept to oneself is left in peace: no form, and the key does nothing.
  await expect(page.locator('.where')).toContainText('Kept to yourself');
  await expect(page.getByRole('button', { name: 'Agree to send' })).toHaveCount(0);
  await page.keyboard.press('a');
  await nothingQueued(page);
  await page.getByRole('button', { name: 'Offer for review again' }).click();
  await expect(page.locator('.inbox section h2')).toContainText('To review 1');
  await nothingQueued(page);
});

test('[C5] taking back asks once, then queues the erasure and says where it stands', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toBeVisible();
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
  const [record] = await rowsOf<RecordRow>(page, 'records');
  const [put] = await rowsOf<OutboxRow>(page, 'outbox');
  await seed(page, { records: [{ ...record!, state: 'stored' }], outbox: [{ ...put!, wasSent: true, attempt: 1 }] });
  await page.goto(`${page.url().split('#')[0]}#${record!.id}`);
  await tabTo(page, '.quiet-verbs button:has-text("Take back")');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Leave it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Leave it' })).toBeHidden();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.locator('.confirm').getByRole('button', { name: 'Take back' }).click();
  await expect(page.locator('.where')).toContainText('Taken back');
  expect(await rowsOf<OutboxRow>(page, 'outbox')).toMatchObject([{ action: 'erase' }]);
  await expect(page.locator('.sync-line')).toContainText(
    /Could not reach 127\.0\.0\.1:9\. 1 judgment is still to be taken back there\./,
  );
});

test('[C5] what never left is taken back without asking anybody, and says so', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toBeVisible();
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#${judgment.id}`);
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.locator('.confirm').getByRole('button', { name: 'Take back' }).click();
  await expect(page.locator('.where')).toContainText('Nothing of it had left this device');
  expect(await rowsOf(page, 'outbox')).toEqual([]);
});
