// Every state of packages and of the rail without an organisation: drawn, and without a finding of axe, in light and dark, wide and narrow.
import { build, takeBackHere, toPackages } from '#tests/harness/packages.ts';
import { agree, open } from '#tests/harness/person.ts';
import { look } from '#tests/harness/looks.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, seed } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

test.setTimeout(180_000);

test('packages look right at every width: nothing yet, nothing for a purpose, and a list with what is out of date', async ({
  precedent,
}) => {
  const dashboard = await precedent.dashboard('#packages');
  await expect(dashboard.locator('.nothing-agreed')).toContainText('Nothing agreed yet');
  await look(dashboard, 'packages-empty');
  await dashboard.goto(dashboard.url().replace('#packages', '#review'));
  const judgments = [0, 1, 2].map((place) => sampleJudgment(place));
  await seed(dashboard, kept(judgments));
  await open(dashboard, judgments[0]!.body.verdict.rationale);
  await look(dashboard, 'alone-sheet');
  for (const { body } of judgments.slice(0, 2)) {
    await open(dashboard, body.verdict.rationale);
    await agree(dashboard, ['train-models']);
    await expect(dashboard.locator('.undo-bar')).toBeVisible();
  }
  await isClean(dashboard, 'alone-undo');
  await toPackages(dashboard);
  await build(dashboard, () => dashboard.getByRole('button', { name: 'Build', exact: true }).press('Enter'));
  await look(dashboard, 'packages-built');
  await dashboard.locator('input[value=share-outside]').check();
  await expect(dashboard.locator('.refusal')).toContainText('No judgment is agreed for this.');
  await isClean(dashboard, 'packages-none-for-it');
  await dashboard.goto(dashboard.url().replace('#packages', `#${judgments[0]!.id}`));
  await isClean(dashboard, 'alone-agreed');
  await takeBackHere(dashboard);
  await toPackages(dashboard);
  await expect(dashboard.locator('.stale')).toContainText('1 of its judgments was taken back since.');
  await look(dashboard, 'packages-stale');
});
