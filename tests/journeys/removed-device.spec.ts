// An admin removes a device on the page of devices; that device says so, keeps everything, sends nothing more, and still takes back.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '#tests/harness/browser.ts';
import { runCollector, startCollector } from '#tests/harness/collector.ts';
import { agree, join as joinOrganisation, open, takeBack, untilSent } from '#tests/harness/person.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, seed } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

const named = (place: number, why: string) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict.rationale = why;
  return { ...judgment, day: `2026-11-2${place}` };
};

test('[F1] a device that an admin removes says so, keeps what is on it, sends nothing more, and still takes back', async ({
  precedent,
}) => {
  test.setTimeout(240_000);
  const collector = await startCollector({ organisation: 'Nordlicht' });
  const folder = await mkdtemp(join(tmpdir(), 'precedent-removed-'));
  const key = join(folder, 'policy-key.json');
  await runCollector('policy-key', '--root', join(collector.dataDir, 'keys/root-MOVE-OFFLINE.jwk'), '--out', key);
  const kim = await launch();
  /** Requests in which records came, by their status. */
  const batches = (): number[] =>
    collector.out
      .map((line) => JSON.parse(line) as { path?: string; status: number })
      .filter(({ path }) => path === '/v1/events')
      .map(({ status }) => status);
  try {
    const own = await kim.dashboard('#review');
    await joinOrganisation(own, collector.url, await collector.enrolCode('Kim'));
    await seed(own, kept([named(1, 'Within the limit'), named(2, 'Too dear')]));
    await open(own, 'Within the limit');
    await agree(own, ['train-models']);
    await untilSent(own, 1);

    const admin = await precedent.dashboard('#policy-editor');
    const sections = admin.getByRole('navigation', { name: 'Sections of the policy' });
    await sections.getByRole('button', { name: 'Version' }).press('Enter');
    await admin.getByLabel('Choose the key for devices').setInputFiles(key);
    await admin.getByLabel('Endpoint of the devices').fill(collector.url);
    const show = admin.getByRole('button', { name: 'Show the devices' });
    await expect(show).not.toHaveAttribute('aria-disabled', 'true');
    await show.press('Enter');
    await admin.getByRole('button', { name: 'Remove the device of Kim' }).press('Enter');
    await expect(admin.getByRole('list', { name: 'Devices' })).toContainText('Removed: it sends nothing more');

    const before = batches();
    expect(before.filter((status) => status === 200).length).toBeGreaterThan(0);
    await open(own, 'Too dear');
    await agree(own, ['train-models']);
    const line = own.locator('.sync-line');
    await expect(line).toContainText('Nordlicht has removed this device: nothing more is sent there.', { timeout: 60_000 });
    await expect(line).toContainText('1 judgment is safe on this device.');
    await line.getByRole('link').press('Enter');
    await expect(own.locator('main')).toContainText('Nordlicht has removed this device');
    await isClean(own, 'removed-device');
    await own.setViewportSize({ width: 360, height: 800 });
    await isClean(own, 'removed-device-360');
    await own.setViewportSize({ width: 1280, height: 800 });
    // Its own press changes nothing, and whatever came was refused whole.
    await own.getByRole('button', { name: 'Try now' }).press('Enter');
    await expect.poll(() => batches().length).toBeGreaterThan(before.length + 1);
    expect(batches().slice(before.length)).not.toContain(200);
    await expect(own.locator('main')).toContainText('Nordlicht has removed this device');

    // Both are still here, and what was sent can be taken back.
    await own.getByRole('link', { name: 'Review' }).press('Enter');
    await expect(own.locator('[data-id]', { hasText: 'Too dear' })).toBeVisible();
    await takeBack(own, 'Within the limit');
  } finally {
    await kim.close();
    await collector.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
