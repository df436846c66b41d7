// Rule I12: the endpoint is gone for ever, in the middle of everything. What a person does goes on, and says where it stands.
import type { Page } from 'playwright';
import { startCollector } from '#tests/harness/collector.ts';
import { agree, capture, join, open, untilSent } from '#tests/harness/person.ts';
import { heading } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { OutboxRow, RecordRow } from '#lib/store/db.ts';

test.setTimeout(120_000);

/** Why and state of everything on the device, and what waits to be done at the endpoint. */
const standing = async (page: Page) => {
  const records = await rowsOf<RecordRow>(page, 'records');
  const whys = new Map(records.map(({ id, judgment }) => [id, judgment.body.verdict.rationale]));
  const outbox = await rowsOf<OutboxRow>(page, 'outbox');
  return {
    records: Object.fromEntries(records.map(({ id, state }) => [whys.get(id)!, state])),
    outbox: Object.fromEntries(outbox.map(({ recordId, action }) => [whys.get(recordId)!, action])),
  };
};

test('[I12] with the endpoint gone for ever, capture, review, agreeing, undoing, editing and taking back work and say where they stand', async ({
  precedent,
  invoice,
}) => {
  const collector = await startCollector();
  // Each with a why of its own, by which it is found again.
  const own = ['Sent, to take back', 'Sent, to edit', 'To keep to oneself'];
  const judgments = own.map((rationale) => {
    const judgment = sampleJudgment(0);
    judgment.body.verdict.rationale = rationale;
    return judgment;
  });
  const dashboard = await dashboardWith(precedent, kept(judgments));
  await join(dashboard, collector.url, await collector.enrolCode());
  for (const words of own.slice(0, 2)) {
    await open(dashboard, words);
    await agree(dashboard, ['run-organisation']);
  }
  await untilSent(dashboard, 2);
  await collector.kill();

  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await capture(precedent, page, { select: '#total', kind: 'decision', why: 'Captured without it', fields: ['Pay'] });
  await dashboard.bringToFront();
  await dashboard.reload();
  await open(dashboard, 'Captured without it');
  await dashboard.keyboard.press('b');
  await expect(dashboard.locator('.sheet pre')).toContainText('Captured without it');
  await dashboard.keyboard.press('b');
  await agree(dashboard, ['run-organisation']);
  await expect(dashboard.locator('.undo-bar')).toBeVisible();
  await dashboard.keyboard.press('z');
  await expect(dashboard.locator('.undo-bar')).toBeHidden();
  await open(dashboard, 'Captured without it');
  await agree(dashboard, ['run-organisation']);

  await open(dashboard, 'To keep to oneself');
  await dashboard.locator('#main').focus();
  await dashboard.keyboard.press('p');

  await dashboard.locator('nav summary', { hasText: 'Sent' }).press('Enter');
  await open(dashboard, 'Sent, to take back');
  await dashboard.getByRole('button', { name: 'Take back' }).press('Enter');
  await dashboard.locator('.confirm').getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(dashboard.locator('.where')).toContainText(/is asked to erase it as soon as|has not confirmed it yet/);

  await open(dashboard, 'Sent, to edit');
  await dashboard.locator('#main').focus();
  await dashboard.keyboard.press('e');
  await dashboard.locator('textarea[name=rationale]').fill('Edited without it');
  await dashboard.keyboard.press('Control+Enter');
  await expect(dashboard.locator('.sheet-why')).toHaveText('Edited without it');
  await expect(heading(dashboard)).toHaveText('Pay');

  // Once the ten seconds are over it was tried, and the page says that it could not be, what is safe, and what comes next.
  await expect(dashboard.locator('.sync-line')).toContainText(
    /Could not reach 127\.0\.0\.1:\d+\. 1 judgment is safe on this device\. 2 judgments are still to be taken back there\. Next try/,
    { timeout: 60_000 },
  );
  await precedent.killWorker();
  await dashboard.reload();
  await dashboard.locator('.review').waitFor();
  const { records, outbox } = await standing(dashboard);
  expect(records).toEqual({
    'Captured without it': expect.stringMatching(/^(consented|sent)$/),
    'Sent, to take back': 'withdrawn',
    'Sent, to edit': 'withdrawn',
    'Edited without it': 'kept',
    'To keep to oneself': 'private',
  });
  expect(outbox).toEqual({ 'Captured without it': 'put', 'Sent, to take back': 'erase', 'Sent, to edit': 'erase' });
  await collector.stop();
});
