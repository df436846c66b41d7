// A policy from a file in the policy editor, beside the one in force: what it would widen is meant or not published.
import { look } from '#tests/harness/looks.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { file, goTo } from '#tests/harness/policy-editing.ts';
import { expect, test } from '#tests/harness/test.ts';

test('a policy from a file is compared, and what would widen is meant or not published', async ({ precedent }) => {
  const page = await precedent.dashboard('#policy-editor');
  await page.getByRole('heading', { name: 'Policy editor' }).waitFor();
  await page.getByLabel('Open a policy').setInputFiles(file('wrong.json', { ...samplePolicy(), autoConsent: true }));
  await expect(page.getByRole('alert')).toContainText('autoConsent: there is no such field');
  await expect(page.getByRole('alert')).toContainText('The draft is as it was');
  const long = `https://${'a-rather-long-name.'.repeat(6)}example/issues/*`;
  const sites = [...samplePolicy().sites, { matches: [long], level: 'capture' }];
  await page.getByLabel('Open a policy').setInputFiles(file('long.json', samplePolicy({ sites: sites as never })));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Page of sample 1').fill(long);
  await look(page, 'policy-long', [360, 1280]);
  await page.getByLabel('Open a policy').setInputFiles(file('one.json', samplePolicy()));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Compare with the one in force').setInputFiles(file('one.json', samplePolicy()));
  await expect(page.locator('.policy-bar')).toContainText('Nothing changes for anybody.');
  await goTo(page, 'Questions');
  await page.getByLabel('Kinds of work', { exact: true }).fill('');
  await expect(page.locator('.policy-bar')).toContainText('1 looser, when people have accepted it.');
  const publish = page.getByRole('button', { name: 'Publish' });
  await expect(publish).toHaveAttribute('aria-disabled', 'true');
  await page.locator('.policy-blockers summary').press('Enter');
  await expect(page.locator('[data-check=list-emptied]')).toContainText('which allows any');
  await page.getByRole('button', { name: 'It is meant', exact: true }).press('Enter');
  await expect(publish).not.toHaveAttribute('aria-disabled', 'true');
});
