// A browser that is set up by a real policy file joins by itself, with a token from the command line: after the person has read what Precedent
// does, with nothing agreed to, and not again after they have left.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { runCollector, startCollector, type RunningCollector } from '#tests/harness/collector.ts';
import { launch } from '#tests/harness/browser.ts';
import { manage } from '#tests/harness/managed.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

/** What `policy-key` prints, and managed settings pin. */
const readRoot = async (folder: string): Promise<string> =>
  calculateJwkThumbprint(JSON.parse(await readFile(join(folder, 'keys/root-public.jwk'), 'utf8')) as JWK);

const newToken = async ({ dataDir }: RunningCollector, ...options: string[]): Promise<{ token: string; id: string }> => {
  const { stdout, stderr } = await runCollector('token', '--data', dataDir, ...options);
  return { token: stdout.trim(), id: /its name is (\S+)\./.exec(stderr)![1]! };
};

test('[E1] a managed browser joins by itself, tells so, and stays away once the person has left', async () => {
  test.setTimeout(180_000);
  const collector = await startCollector({ organisation: 'Nordlicht' });
  const management = await manage();
  const root = await readRoot(collector.dataDir);
  const { token, id } = await newToken(collector, '--uses', '1', '--days', '7', '--note', 'Sales laptops');
  const settings = { endpoint: collector.url, organisation: 'Nordlicht', root, device: 'LAPTOP-17', ceiling: {} };
  await management.set({ ...settings, token });
  const browser = await launch({ executable: management.executable, keepsWelcome: true });
  try {
    const page = await browser.dashboard();
    await expect(page.locator('main')).toContainText(`this device joins it at ${collector.url} by itself`, { timeout: 20_000 });
    await expect(page.locator('main')).toContainText('its name, LAPTOP-17. No judgment.');
    await isClean(page, 'joins-told');
    // Nothing is asked before the person has gone on.
    expect(collector.out.filter((line) => line.includes('/v1/'))).toEqual([]);
    await page.getByRole('button', { name: 'I have read this, go on' }).press('Enter');

    const note = page.getByRole('complementary', { name: 'Joined by itself' });
    await expect(note).toContainText('This device has joined Nordlicht', { timeout: 20_000 });
    await isClean(page, 'joined-note');
    await page.setViewportSize({ width: 360, height: 800 });
    await isClean(page, 'joined-note-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await note.getByRole('button', { name: 'Show my recovery code' }).press('Enter');
    const code = page.locator('.recovery-code');
    await expect(code).toHaveText(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){5}$/);
    const shown = await code.innerText();
    await page.getByRole('button', { name: 'I have noted it' }).press('Enter');
    await expect(note).toHaveCount(0);
    const stored = JSON.stringify(await readStored(browser));
    expect(stored).not.toContain(shown);
    expect(stored).toContain('Nordlicht');

    // Consent stays theirs: nothing but joining, what is stored there, the code and the policy was ever asked.
    const asked = collector.out.map((line) => (JSON.parse(line) as { path?: string }).path).filter(Boolean);
    const harmless = ['/v1/enrol', '/v1/policy', '/v1/reconcile', '/v1/recovery-code'];
    expect(asked.filter((path) => !harmless.includes(path!))).toEqual([]);

    await page.goto(page.url().replace(/#.*/, '#leaving'));
    await page
      .getByRole('button', { name: /^Leave Nordlicht/ })
      .first()
      .press('Enter');
    await page
      .locator('.confirm')
      .getByRole('button', { name: /^Leave/ })
      .first()
      .press('Enter');
    await expect(page.locator('main')).toContainText('You have left Nordlicht.');
    await page.goto(page.url().replace(/#.*/, '#sending'));
    await expect(page.getByRole('heading', { name: 'This device has left Nordlicht' })).toBeVisible();
    await browser.killWorker();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'This device has left Nordlicht' })).toBeVisible();
    expect((await runCollector('tokens', '--data', collector.dataDir)).stdout).toMatch(
      new RegExp(`^${id}\\t\\S+\\t1 of 1\\tused up\\tSales laptops\\n$`),
    );
    // The same device is not counted again.
    await page.getByRole('button', { name: 'Join again' }).press('Enter');
    await expect(page.getByText('Nothing is waiting.')).toBeVisible({ timeout: 20_000 });
  } finally {
    await browser.close();
    await collector.stop();
    management.remove();
  }
});

test('[E1] a token that is used up, withdrawn or wrong is told in plain words, and another one heals it', async () => {
  test.setTimeout(180_000);
  const collector = await startCollector({ organisation: 'Nordlicht' });
  const management = await manage();
  const root = await readRoot(collector.dataDir);
  const settings = { endpoint: collector.url, organisation: 'Nordlicht', root, ceiling: {} };
  const withdrawn = await newToken(collector, '--uses', '5');
  await runCollector('tokens', '--data', collector.dataDir, '--revoke', withdrawn.id);
  await management.set({ ...settings, token: withdrawn.token });
  const browser = await launch({ executable: management.executable });
  try {
    const page = await browser.dashboard('#policy');
    const heading = page.getByRole('heading', { name: 'This device could not join Nordlicht' });
    await expect(heading).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('main')).toContainText('Your organisation has withdrawn the token of this browser.');
    await isClean(page, 'join-refused');
    await page.goto(page.url().replace(/#.*/, '#sending'));
    await expect(heading).toBeVisible();
    await page.setViewportSize({ width: 360, height: 800 });
    await isClean(page, 'join-refused-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Try now' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('The answer is the same.');

    await management.set({ ...settings, token: `precedent-join-${'A'.repeat(43)}` });
    await expect(page.locator('main')).toContainText('does not know the token of this browser', { timeout: 30_000 });
    // Without what it needs beside it, a token is a mistake, and mistakes allow nothing.
    await management.set({ endpoint: collector.url, ceiling: {}, token: withdrawn.token });
    await page.goto(page.url().replace(/#.*/, '#policy'));
    await expect(page.locator('main')).toContainText('token: needs endpoint and root beside it', { timeout: 30_000 });

    const good = await newToken(collector, '--uses', '1');
    await management.set({ ...settings, token: good.token });
    await expect(page.getByRole('complementary', { name: 'Joined by itself' })).toBeVisible({ timeout: 30_000 });
    await expect(heading).toHaveCount(0);
  } finally {
    await browser.close();
    await collector.stop();
    management.remove();
  }
});
