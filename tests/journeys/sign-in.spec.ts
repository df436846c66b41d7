// Joining by signing in, in a real browser, at a real OpenID provider on this computer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { startCollector } from '#tests/harness/collector.ts';
import { clientId, startIdentityProvider } from '#tests/harness/identity-provider.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[E2] a person joins by signing in; who cancels or is of another organisation is told why not', async ({ precedent }) => {
  test.setTimeout(180_000);
  const provider = await startIdentityProvider();
  const folder = await mkdtemp(join(tmpdir(), 'precedent-sign-in-'));
  const settings = join(folder, 'sign-in.json');
  await writeFile(settings, JSON.stringify({ issuer: provider.issuer, clientId, domains: ['nordlicht.example'] }));
  const collector = await startCollector({ organisation: 'Nordlicht', options: ['--sign-in', settings] });
  try {
    const page = await precedent.dashboard('#review');
    await page.getByText('Join an organisation').press('Enter');
    await page.getByLabel('Its address').fill(collector.url);
    const button = page.getByRole('button', { name: 'Sign in', exact: true });
    await isClean(page, 'join-sign-in');

    /** Presses, and presses again on the provider's page. */
    const as = async (who: string): Promise<void> => {
      const opened = precedent.context.waitForEvent('page', { predicate: (each: Page) => each !== page, timeout: 30_000 });
      await button.press('Enter');
      const login = await opened;
      await login
        .getByRole('button', { name: who })
        .press('Enter')
        .catch(() => {});
    };
    await as('Cancel');
    await expect(page.getByRole('alert')).toContainText('The identity provider did not let you in. Nothing was changed.');
    await as('A stranger');
    await expect(page.getByRole('alert')).toContainText('Only people of this organisation join here');
    await as('Kim');
    await expect(page.locator('.recovery-code')).toHaveText(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){5}$/);
    await page.getByRole('button', { name: 'I have noted it' }).press('Enter');
    await expect(page.locator('.top-bar')).toContainText('Nordlicht');
    // No token and no code of the provider is kept here.
    expect(JSON.stringify(await readStored(precedent))).not.toMatch(/id_token|access_token|eyJ[\w-]+\.eyJ/);
  } finally {
    await collector.stop();
    await provider.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
