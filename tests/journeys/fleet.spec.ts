// An admin sees the devices that joined, without content, removes one and lets it in again.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCollector, startCollector } from '#tests/harness/collector.ts';
import { look } from '#tests/harness/looks.ts';
import { join as joinOrganisation } from '#tests/harness/person.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[F1] the holder of the key for policies lists devices, removes one, and lets it in again', async ({ precedent }) => {
  test.setTimeout(120_000);
  const collector = await startCollector({ organisation: 'Nordlicht' });
  const folder = await mkdtemp(join(tmpdir(), 'precedent-fleet-'));
  try {
    const root = join(collector.dataDir, 'keys/root-MOVE-OFFLINE.jwk');
    const [key, other] = [join(folder, 'policy-key.json'), join(folder, 'other.json')];
    await runCollector('policy-key', '--root', root, '--out', key);
    const page = await precedent.dashboard('#review');
    await joinOrganisation(page, collector.url, await collector.enrolCode('Kim'));
    await page.getByRole('link', { name: 'Policy editor' }).press('Enter');
    const sections = page.getByRole('navigation', { name: 'Sections of the policy' });
    await sections.getByRole('button', { name: 'Version' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Show the devices' })).toHaveAttribute('aria-disabled', 'true');
    const { privateKey, ...rest } = JSON.parse(await readFile(key, 'utf8')) as { privateKey: { d: string; x: string } };

    // The right certificate with another key's signature gets nothing.
    await runCollector('policy-key', '--root', root, '--out', other);
    const strange = { ...rest, privateKey: (JSON.parse(await readFile(other, 'utf8')) as { privateKey: object }).privateKey };
    const chooser = page.getByLabel('Choose the key for devices');
    await chooser.setInputFiles({
      name: 'k.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(strange)),
    });
    await page.getByRole('button', { name: 'Show the devices' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('not signed with the key for policies');

    await chooser.setInputFiles(key);
    await expect(page.getByRole('alert')).toHaveCount(0);
    const show = page.getByRole('button', { name: 'Show the devices' });
    // The key was read.
    await expect(show).not.toHaveAttribute('aria-disabled', 'true');
    await show.press('Enter');
    const devices = page.getByRole('list', { name: 'Devices' }).getByRole('listitem');
    await expect(devices).toHaveCount(1);
    await expect(devices).toContainText('Kim');
    await expect(devices).toContainText('0 judgments refused by the endpoint');
    await devices.getByRole('button', { name: 'Remove the device of Kim' }).press('Enter');
    await expect(devices).toContainText('Removed: it sends nothing more, and its person can still take back.');
    await look(page, 'policy-devices', [360, 768, 1600]);
    await devices.getByRole('button', { name: 'Let in again the device of Kim' }).press('Enter');
    await expect(devices.getByRole('button', { name: 'Remove the device of Kim' })).toBeVisible();
    expect(JSON.stringify(await readStored(precedent))).not.toContain(privateKey.d);
  } finally {
    await collector.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
