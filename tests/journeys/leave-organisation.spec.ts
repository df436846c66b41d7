// Leaving an organisation, by keyboard, with a real collector: what stays is told, what was sent is taken back first, and nothing is sent after.
import { rm } from 'node:fs/promises';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { look } from '#tests/harness/looks.ts';
import { agree, join, open, untilSent } from '#tests/harness/person.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { EnrolmentRow, OutboxRow, RecordRow } from '#lib/store/db.ts';
import type { Page } from 'playwright';

const named = (place: number, why: string) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict.rationale = why;
  return { ...judgment, day: `2026-11-2${place}` };
};
const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).press('Enter');
  await page.getByRole('group', { name, exact: true }).getByRole('button', { name, exact: true }).press('Enter');
};
const untilLeft = (page: Page) => expect.poll(() => rowsOf<EnrolmentRow>(page, 'enrolments')).toEqual([]);

test.setTimeout(180_000);

test('[L6] what was sent is taken back first, the proofs come, and nothing of the organisation is left on the device', async ({
  precedent,
}) => {
  const dataDir = await newDataFolder();
  const collector = await startCollector({ dataDir });
  try {
    const page = await dashboardWith(
      precedent,
      kept([named(1, 'First of them'), named(2, 'Second of them'), named(3, 'Third of them')]),
    );
    await join(page, collector.url, await collector.enrolCode('Kim'));
    for (const why of ['First of them', 'Second of them']) {
      await open(page, why);
      await agree(page, ['train-models']);
    }
    await untilSent(page, 2);
    const [{ organisation }] = (await rowsOf<EnrolmentRow>(page, 'enrolments')) as [EnrolmentRow];
    await page.getByRole('link', { name: 'Your data' }).press('Enter');
    const part = page.locator('section', { has: page.getByRole('heading', { name: `Leave ${organisation}` }) });
    await expect(part).toContainText('2 judgments that you sent from this device');
    await part.scrollIntoViewIfNeeded();
    await look(page, 'leave-organisation', [360, 1280]);

    await press(page, 'Take back 2 first');
    await expect(part).toContainText('Nothing from this device.', { timeout: 30_000 });
    await expect(page.getByRole('button', { name: `Leave ${organisation}`, exact: true })).toBeVisible({ timeout: 60_000 });
    await press(page, `Leave ${organisation}`);
    await expect(page.getByText(`You have left ${organisation}. Nothing is sent there any more.`)).toBeVisible();
    await untilLeft(page);
    await expect(page.locator('.top-bar')).toContainText('On this device only');
    await look(page, 'leave-organisation-left', [360, 1280]);
    const states = (await rowsOf<RecordRow>(page, 'records')).map(({ state }) => state).toSorted();
    expect([states, await rowsOf<OutboxRow>(page, 'outbox')]).toEqual([['erased', 'erased', 'kept'], []]);
    await collector.stop();
    expect((await storedThere(dataDir)).records).toEqual([]);
  } finally {
    await collector.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('[L6] left while something waits: it is told plainly, what did not leave is up for review, and another organisation can be joined', async ({
  precedent,
}) => {
  const [dataDir, otherDir] = [await newDataFolder(), await newDataFolder()];
  const collector = await startCollector({ dataDir });
  const other = await startCollector({ dataDir: otherDir });
  try {
    const page = await dashboardWith(precedent, kept([named(1, 'First of them'), named(2, 'Second of them')]));
    await join(page, collector.url, await collector.enrolCode('Kim'));
    await open(page, 'First of them');
    await agree(page, ['train-models']);
    await untilSent(page, 1);
    const [{ organisation }] = (await rowsOf<EnrolmentRow>(page, 'enrolments')) as [EnrolmentRow];
    await collector.stop();
    await open(page, 'Second of them');
    await agree(page, ['train-models']);
    await page.getByRole('heading', { name: 'Nothing to review' }).waitFor();
    await page.getByRole('link', { name: 'Your data' }).press('Enter');
    const part = page.locator('section', { has: page.getByRole('heading', { name: `Leave ${organisation}` }) });
    await expect(part).toContainText('1 judgment that you agreed to and that did not leave yet is up for review again.');
    await press(page, 'Take back 1 first');
    await expect(part).toContainText('1 judgment is asked back and not confirmed yet.');
    await look(page, 'leave-organisation-waiting', [360, 1280]);
    await press(page, `Leave ${organisation} all the same`);
    await expect(page.getByText('was not confirmed there.')).toBeVisible();
    // Where it can be taken back, and where erasing the device would end that: neither says to wait.
    const told = page.getByText('asked back from an organisation that this device has left');
    await expect(told).toHaveCount(2);
    for (const each of await told.all()) await expect(each).toContainText('your recovery code');
    await expect(page.getByText('not confirmed by your organisation yet')).toHaveCount(0);
    await look(page, 'leave-organisation-unconfirmed', [360, 1280]);
    await untilLeft(page);

    await page.getByRole('link', { name: 'Review' }).press('Enter');
    await join(page, other.url, await other.enrolCode('Kim'));
    await open(page, 'Second of them');
    await agree(page, ['train-models']);
    await untilSent(page, 1);
    await other.stop();
    // Rule I15: what the first organisation held is not at the second.
    expect((await storedThere(otherDir)).records).toHaveLength(1);
    const taken = (await rowsOf<RecordRow>(page, 'records')).find(({ state }) => state === 'withdrawn')!;
    await page.goto(`chrome-extension://${precedent.extensionId}/dashboard.html#${taken.id}`);
    await expect(page.locator('.where')).toContainText('which did not confirm that it was erased');
    await look(page, 'leave-organisation-record', [360, 1280]);
  } finally {
    await Promise.all([collector.stop(), other.stop()]);
    for (const folder of [dataDir, otherDir]) await rm(folder, { recursive: true, force: true });
  }
});
