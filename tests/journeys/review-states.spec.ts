// Every state of the dashboard: drawn, said in words, and without a finding of axe, in light and dark, wide and narrow.
import type { Page } from 'playwright';
import { startCollector } from '#tests/harness/collector.ts';
import { look } from '#tests/harness/looks.ts';
import { draw, isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { ConsentRow, OutboxRow, RecordRow } from '#lib/store/db.ts';

/** Nothing is cut off at the side. */
const fits = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);

const goTo = (page: Page, place: string): Promise<unknown> => page.goto(`${page.url().split('#')[0]}#${place}`);

test('what can be seen before anything was agreed to', async ({ precedent }) => {
  test.setTimeout(180_000);
  const page = await precedent.dashboard();
  await expect(page.locator('.empty h2')).toHaveText('No judgment yet');
  await expect(page.locator('.keycap').first()).toHaveText('Alt');
  await isClean(page, 'first-use');
  await goTo(page, 'what-left');
  await expect(page.locator('.what-left')).toContainText('Nothing has left this device.');
  await isClean(page, 'nothing-left');
  await goTo(page, 'tools');
  await expect(page.locator('.tools')).toContainText('No tool is switched on');
  await isClean(page, 'no-tools');
  await goTo(page, 'review');
  await page.locator('summary', { hasText: 'Join an organisation' }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await isClean(page, 'join-problem');
  const mail = sampleJudgment(2);
  mail.body.verdict.rationale = 'Asked kim.larsen@example.com, who had the parcel for 22 days only.';
  const open = sampleJudgment(0);
  open.body.verdict = { fields: {}, rationale: '' };
  await seed(page, kept([mail, sampleJudgment(1), sampleJudgment(0), open]));
  await isClean(page, 'list');
  await seedEnrolment(page);
  await goTo(page, mail.id);
  await expect(page.locator('.sheet h2')).toHaveText('Refunded in full');
  for (const width of [360, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await isClean(page, `sheet-${width}`);
    await fits(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await draw(page, 'sheet-forced-colours');
  // Else the browser paints a plate over the words of a filled button.
  await expect(page.getByRole('button', { name: 'Agree to send' })).toHaveCSS('forced-color-adjust', 'none');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('.mask-chip').first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await isClean(page, 'chip-open');
  await page.locator('summary', { hasText: 'Also in the exact text' }).click();
  await isClean(page, 'also-open');
  await page.keyboard.press('b');
  await isClean(page, 'exact-text');
  await page.keyboard.press('e');
  await isClean(page, 'edit');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await isClean(page, 'discard-asks');
  await page.keyboard.press('Escape');
  await goTo(page, open.id);
  await expect(page.locator('.refusal')).toContainText('Still missing');
  await isClean(page, 'unfinished');
  await page.keyboard.press('?');
  await isClean(page, 'keys');
  await page.keyboard.press('Escape');
  await goTo(page, crypto.randomUUID());
  await expect(page.locator('.empty h2')).toHaveText('This judgment is not on this device');
  await isClean(page, 'not-here');
});

test('what can be seen after something was agreed to', async ({ precedent }) => {
  test.setTimeout(180_000);
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  const { endpoint } = await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(page.locator('.sheet h2')).toHaveText('Pay');
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
  await isClean(page, 'agreed-undo');
  await expect(page.locator('.empty')).toContainText('Today: 1 agreed, 0 kept to yourself.');
  await goTo(page, judgment.id);
  await expect(page.locator('.where')).toContainText('Agreed');
  await isClean(page, 'waiting');
  await expect(page.locator('.undo-bar')).toBeHidden({ timeout: 15_000 });
  await expect(page.locator('.sync-line')).toContainText('Could not reach 127.0.0.1:9. 1 judgment is safe on this device.');
  await isClean(page, 'unreachable');
  const [record] = await rowsOf<RecordRow>(page, 'records');
  const [consent] = await rowsOf<ConsentRow>(page, 'consents');
  const [put] = await rowsOf<OutboxRow>(page, 'outbox');
  const far = Date.now() + 3_000_000;
  const still = { outbox: [{ ...put!, wasSent: true, attempt: 1, nextAttemptAt: far }] };
  const reason = "The organisation's policy has changed. Look at the record again under the new policy.";
  await seed(page, {
    records: [{ ...record!, state: 'refused' }],
    quarantine: [{ recordId: record!.id, code: 'policy-changed', reason, at: Date.now() }],
    ...still,
  });
  await expect(page.locator('.inbox section h2')).toContainText('Needs you 1');
  await expect(page.getByRole('alert')).toContainText(reason);
  await expect(page.getByRole('button', { name: 'Agree to send' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await isClean(page, 'needs-you');
  const say = (claims: object): string =>
    `${btoa('{"alg":"ES256"}')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
  const common = { id: record!.id, day: '2026-11-22', storeEpoch: crypto.randomUUID() };
  const stored = say({ ...common, state: 'stored', hash: consent!.hash, consentId: consent!.id });
  await seed(page, {
    records: [{ ...record!, state: 'stored' }],
    receipts: [{ recordId: record!.id, state: 'stored', jws: stored, at: Date.now() }],
    requests: [
      {
        at: Date.now(),
        purpose: 'send',
        address: `${endpoint}/v1/events`,
        bytesOut: 912,
        bytesIn: 640,
        status: 200,
        records: [record!.id],
      },
    ],
  });
  await page.locator('summary', { hasText: 'Proof that it was stored' }).click();
  await expect(page.locator('.proof')).toContainText(consent!.hash);
  await isClean(page, 'sent-proof');
  const erased = say({ ...common, state: 'erased', toldRecipients: ['Northwind Research'] });
  await seed(page, {
    records: [{ ...record!, state: 'erased' }],
    receipts: [{ recordId: record!.id, state: 'erased', jws: erased, at: Date.now() }],
  });
  await page.locator('summary', { hasText: 'Proof that it was erased' }).click();
  await expect(page.locator('.proof').last()).toContainText('Northwind Research');
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await isClean(page, 'taken-back');
  await goTo(page, 'what-left');
  await expect(page.locator('.what-left tbody tr').last()).toBeVisible();
  await expect(page.locator('.what-left')).toContainText('912 bytes');
  await isClean(page, 'what-left');
});

test('joining shows the recovery code once, holds it until it is noted, and keeps it nowhere', async ({ precedent }) => {
  test.setTimeout(120_000);
  const collector = await startCollector({ organisation: 'Acme' });
  try {
    const page = await precedent.dashboard();
    await page.locator('summary', { hasText: 'Join an organisation' }).click();
    await page.locator('input[name=endpoint]').fill(collector.url);
    await page.locator('input[name=code]').fill((await collector.enrolCode()).toLowerCase());
    await page.getByRole('button', { name: 'Join' }).click();
    const code = await page.locator('.recovery-code').innerText();
    expect(code).toMatch(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){5}$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.locator('.recovery-code')).toBeVisible();
    await isClean(page, 'recovery-code');
    await look(page, 'recovery-code');
    await page.getByRole('button', { name: 'I have noted it' }).click();
    await expect(page.locator('.top-bar')).toContainText('Acme');
    await page.reload();
    await expect(page.locator('.top-bar')).toContainText('Acme');
    for (const table of ['enrolments', 'settings', 'requests'])
      expect(JSON.stringify(await rowsOf(page, table))).not.toContain(code);
    await goTo(page, 'what-left');
    await expect(page.locator('.what-left')).toContainText('Asked to join an organisation');
  } finally {
    await collector.stop();
  }
});
