// Older, ended, cut, re-signed policies and others of the same version, offered by the endpoint itself: each is refused with its reason in the
// dashboard, what was in force stays in force, and capture goes on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { newPolicyKey, signPolicy } from '#collector/commands/policy-files.ts';
import { jws, newKey } from '#collector/keys/keys.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { policyType } from '#lib/wire/policies.ts';
import { paths } from '#lib/wire/paths.ts';
import { ask } from '#tests/harness/ask.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { look } from '#tests/harness/looks.ts';
import { capture, join as joinOrganisation } from '#tests/harness/person.ts';
import { policyFront } from '#tests/harness/policy-front.ts';
import { changeRows } from '#tests/harness/seed.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import { openPolicy } from '#tests/harness/under-policy.ts';

/** Has the device ask now, as it would within the hour. */
const askAgain = async (page: Page): Promise<void> => {
  await changeRows(page, 'enrolments', { policyAskedAt: 0 });
  await ask(page, 'syncNow', {});
};

test('[P2] what an endpoint offers in place of the policy is refused with its reason, and capture goes on under the last good one', async ({
  precedent,
  invoice,
}) => {
  test.setTimeout(180_000);
  const front = await policyFront();
  const collector = await startCollector({ organisation: 'Nordlicht', publicUrl: front.url });
  front.target = collector.url;
  try {
    const root = JSON.parse(await readFile(join(collector.dataDir, 'keys/root-MOVE-OFFLINE.jwk'), 'utf8')) as object;
    const [key, stranger] = [await newPolicyKey(root), await newPolicyKey(await newKey())];
    const written = (version: number, change: Partial<Policy> = {}): Policy =>
      openPolicy({ version, hiddenWords: ['boxes'], ...change });
    const third = await signPolicy(key, written(3));
    const published = await fetch(`${collector.url}${paths.publish}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ policy: third }),
    });
    expect(published.status).toBe(200);
    const page = await precedent.dashboard('#review');
    await joinOrganisation(page, front.url, await collector.enrolCode('Kim'));
    await page.getByRole('link', { name: /^Policy · changes/ }).press('Enter');
    await page.getByRole('button', { name: 'Accept the change' }).press('Enter');
    const main = page.locator('#main');
    const holds = main.locator('.effective');
    await expect(main).toContainText('version 3, holds until');

    const fourth = await signPolicy(key, written(4, { hiddenWords: [] }));
    const { jws: signed } = fourth;
    const dark = { ...written(4), autoConsent: true };
    const hidden = written(4, { purposes: [{ purpose: 'train-models', notice: '\u200D' }] });
    const offers: [offered: unknown, why: string][] = [
      [await signPolicy(key, written(2)), 'older (version 2) than the one here (version 3)'],
      [await signPolicy(key, written(3, { hiddenWords: [] })), 'Two different policies call themselves version 3'],
      [await signPolicy(key, written(4, { notAfter: '2020-01-01' })), 'that ended on 2020-01-01'],
      [await signPolicy(stranger, written(4)), 'your organisation did not sign'],
      [{ key: key.key, jws: await jws(stranger.privateKey, policyType, written(4)) }, 'your organisation did not sign'],
      [{ ...fourth, jws: signed.slice(0, -40) }, 'your organisation did not sign'],
      [{ ...fourth, jws: signed.slice(0, signed.length / 2) }, 'your organisation did not sign'],
      [{ jws: signed }, 'cut or no policy at all'],
      ['', 'cut or no policy at all'],
      [{ key: key.key, jws: await jws(key.privateKey, policyType, dark) }, 'autoConsent: there is no such field'],
      [
        { key: key.key, jws: await jws(key.privateKey, policyType, hidden) },
        'purposes[0].notice: no characters that nobody sees',
      ],
    ];
    for (const [offered, why] of offers) {
      front.offered = offered;
      await askAgain(page);
      await expect(main.getByRole('heading', { name: /^A policy was refused on/ })).toBeVisible();
      await expect(main).toContainText(why);
      await expect(main).toContainText('stays in force, and you can go on keeping judgments. Tell your organisation.');
      await expect(main).toContainText('version 3, holds until');
      await expect(holds).toContainText('boxes');
      await expect(main.locator('.policy-change')).toHaveCount(0);
    }
    await look(page, 'policy-refused', [360, 1280]);

    const tool = await precedent.context.newPage();
    await tool.goto(invoice);
    await capture(precedent, tool, {
      select: '#limit',
      kind: 'decision',
      why: 'Two boxes are missing',
      fields: ['Hold'],
    });
    await whenStored(precedent, 'kept');

    // A good one is believed after all of them, and nothing of the refusals is left.
    front.offered = fourth;
    await page.bringToFront();
    await askAgain(page);
    await expect(main.getByRole('heading', { name: 'What changes' })).toBeVisible();
    await expect(main.getByRole('heading', { name: /^A policy was refused on/ })).toHaveCount(0);
    await expect(holds).toContainText('boxes');
  } finally {
    await front.stop();
    await collector.stop();
  }
});
