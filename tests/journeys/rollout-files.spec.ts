// The roll-out files as browsers themselves read them: Chromium says on its own page what it makes of each policy, and of the extension's
// settings by the schema that the extension ships; Firefox says in its log what its schema refuses.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch } from '#tests/harness/browser.ts';
import { runCollector } from '#tests/harness/collector.ts';
import { policiesInFirefox } from '#tests/harness/managed-firefox.ts';
import { extensionId, manage } from '#tests/harness/managed.ts';
import { endpoints } from '#tests/harness/noted.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { expect, test } from '#tests/harness/test.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
test.setTimeout(180_000);

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precedent-rollout-'));
  const { organisation, format: _f, version: _v, notAfter: _n, ...ceiling } = samplePolicy();
  const settings = {
    endpoint: 'https://precedent.example',
    organisation,
    root: 'A'.repeat(43),
    token: `precedent-join-${'A'.repeat(43)}`,
    device: 'LAPTOP-17',
    ceiling,
  };
  // A browser with this token asks there to join, as it should; nobody answers.
  endpoints.add(settings.endpoint);
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  const from = ['--settings', join(folder, 'settings.json'), '--extension', id];
  const urls = ['--update-url', 'https://it.example/update.xml', '--firefox-url', 'https://it.example/precedent.xpi'];
  await runCollector('rollout', ...from, ...urls, '--out', join(folder, 'out'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** What chrome://policy says of each policy that is set: its name, and how it stands. */
const policiesOn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const found: Record<string, string> = {};
    const walk = (root: Document | ShadowRoot): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        const name = shadowRoot.querySelector('.policy.row .name')?.textContent?.trim();
        const standing = shadowRoot.querySelector('.policy.row .messages')?.textContent?.trim();
        if (name && standing && standing !== 'Not set.') found[name] = standing;
        walk(shadowRoot);
      }
    };
    walk(document);
    return found;
  });

test('Chromium takes the file for it as it is, and finds a mistake in one', async () => {
  const text = await readFile(join(folder, 'out/linux/etc-chromium-policies-managed-precedent.json'), 'utf8');
  // The settings go to the extension that is loaded here, whose schema they are checked by; the one installed by force is not there.
  const here = text.replace(new RegExp(`("extensions": \\{\\s*")${id}`), `$1${await extensionId()}`);
  const management = await manage();
  await management.writeText(here);
  const browser = await launch({ executable: management.executable });
  try {
    const page = await browser.context.newPage();
    await page.goto('chrome://policy');
    const all = ['ExtensionSettings', 'endpoint', 'organisation', 'root', 'token', 'device', 'ceiling'];
    await expect.poll(() => policiesOn(page), { timeout: 30_000 }).toEqual(Object.fromEntries(all.map((name) => [name, 'OK'])));
    // The same page would say it otherwise.
    await management.writeText(
      here.replace('"force_pinned"', '"forced_pinned"').replace(/"organisation": "[^"]*"/, '"organisation": 7'),
    );
    await expect
      .poll(async () => Object.entries(await policiesOn(page)).filter(([, standing]) => standing !== 'OK').length, {
        timeout: 60_000,
      })
      .toBeGreaterThan(0);
  } finally {
    await browser.close();
    management.remove();
  }
});

test('Firefox takes the file for it as it is, and finds a mistake in one', async () => {
  const text = await readFile(join(folder, 'out/firefox/policies.json'), 'utf8');
  expect(await policiesInFirefox(text)).toEqual({ isRead: true, refused: [] });
  const { refused } = await policiesInFirefox(text.replace('"navbar"', '"navigation"'));
  expect(refused.join(' ')).toContain('default_area');
});
