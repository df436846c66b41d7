// A policy from the admin's key to a judgment: published, fetched, read in plain words, accepted, answered under by a digit, and sent.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPolicyKey, signPolicy } from '#collector/commands/policy-files.ts';
import { paths } from '#lib/wire/paths.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { select } from '#tests/harness/hands.ts';
import { agree, join as joinOrganisation, open, untilSent } from '#tests/harness/person.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[P2] a contributor reads what a policy asks for, accepts it, answers its question by a digit, and sends', async ({
  precedent,
  invoice,
}) => {
  test.setTimeout(120_000);
  const collector = await startCollector({ organisation: 'Nordlicht' });
  try {
    const root = JSON.parse(await readFile(join(collector.dataDir, 'keys/root-MOVE-OFFLINE.jwk'), 'utf8')) as object;
    const sample = samplePolicy();
    const policy = await signPolicy(
      await newPolicyKey(root),
      samplePolicy({
        sites: [{ matches: ['http://127.0.0.1/*'], level: 'capture', required: ['rationale'] }],
        workFunctions: [],
        questions: [{ ...sample.questions[0]!, where: { tool: '', page: '/invoices/*', workFunction: '' } }],
        hiddenWords: ['boxes'],
        review: {},
      }),
    );
    const answer = await fetch(collector.url + paths.publish, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ policy }),
    });
    expect(answer.status).toBe(200);

    const dashboard = await precedent.dashboard();
    await joinOrganisation(dashboard, collector.url, await collector.enrolCode());
    await dashboard.getByRole('link', { name: /Policy · changes/ }).press('Enter', { timeout: 30_000 });
    const changes = dashboard.locator('.policy-change');
    await expect(changes).toContainText('What you agree to send goes to: Nordlicht Handels GmbH');
    await expect(changes.locator('[data-is=looser]').first()).toContainText('Waits for you');
    await isClean(dashboard, 'policy-change');

    const page = await precedent.context.newPage();
    await page.goto(invoice);
    await select(page, '#limit');
    await precedent.capture(page);
    const card = await precedent.card(page);
    await expect(card.getByRole('group', { name: 'Pay this invoice now?' })).toBeVisible();
    await page.keyboard.press('2');
    await page.keyboard.type('Two boxes are missing');
    await page.keyboard.press('Enter');
    await expect(card.locator('.chip output')).toHaveText('Kept on this device');

    // Nothing can be agreed to before the person has seen it.
    await dashboard.bringToFront();
    await dashboard.goto(`${dashboard.url().split('#')[0]}#review`);
    await open(dashboard, 'Hold');
    await expect(dashboard.locator('.rail')).toContainText('Read the change of policy first');
    await dashboard.goto(`${dashboard.url().split('#')[0]}#policy`);
    await dashboard.getByRole('button', { name: 'Accept the change' }).press('Enter');
    await expect(changes).toHaveCount(0);
    await expect(dashboard.locator('.effective')).toContainText('by the policy of your organisation');
    await isClean(dashboard, 'policy-accepted');

    await dashboard.goto(`${dashboard.url().split('#')[0]}#review`);
    await open(dashboard, 'Hold');
    await expect(dashboard.locator('.rail')).toContainText('To answer like cases alike.');
    await expect(dashboard.locator('input[name=purpose]')).toHaveCount(1);
    await expect(dashboard.locator('.sheet[data-record]')).toContainText('⟨listed-1⟩');
    await isClean(dashboard, 'policy-agree');
    await dashboard.locator('.until input').fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10));
    await agree(dashboard, ['run-organisation']);
    await untilSent(dashboard, 1);
  } finally {
    await collector.stop();
  }
});
