// What is older than the policy wants on the device: it is named, and removed only by the person, in one go.
import { reckoned } from '#lib/store/reckon-policy.ts';
import { look } from '#tests/harness/looks.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, rowsOf, seed } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[C9] judgments that are older than the policy wants are removed by the person and by nobody else', async ({
  precedent,
}) => {
  const page = await precedent.dashboard();
  const longAgo = Date.now() - 400 * 86_400_000;
  const old = kept([sampleJudgment(0), sampleJudgment(1)], 'kept', longAgo);
  const agreed = kept([sampleJudgment(2)], 'stored', longAgo);
  const newer = kept([sampleJudgment(3)]);
  const tables = ['records', 'companions'] as const;
  await seed(page, Object.fromEntries(tables.map((name) => [name, [old, agreed, newer].flatMap((rows) => rows[name] ?? [])])));
  const settings = { ceiling: { keeping: { deviceDays: 365 } } };
  const state = reckoned({ managed: { is: 'set', settings }, managedSince: '2026-11-01', of: {} });
  await page.evaluate((policy) => chrome.storage.local.set({ policy }), state);
  await page.getByRole('link', { name: 'Policy', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: '3 judgments are older than 365 days' })).toBeVisible();
  await expect(page.locator('main')).toContainText('1 judgment of them: you agreed to it. It stays here with the proof');
  const remove = page.getByRole('button', { name: 'Remove 2 judgments' });
  await remove.press('Enter');
  await expect(page.getByRole('button', { name: 'Leave it' })).toBeFocused();
  await look(page, 'policy-old', [360, 1280]);
  expect(await rowsOf(page, 'records')).toHaveLength(4);
  await remove.press('Enter');
  await expect(page.getByRole('heading', { name: '1 judgment is older than 365 days' })).toBeVisible();
  await expect(remove).toHaveCount(0);
  expect(await rowsOf(page, 'records')).toHaveLength(2);
});
