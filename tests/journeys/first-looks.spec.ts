// What is seen first and alone, as many people see it: disclosure, first steps, practice, and packages with what is refused there.
import { launch, welcomeOf } from '#tests/harness/browser.ts';
import { look } from '#tests/harness/looks.ts';
import { build, toPackages } from '#tests/harness/packages.ts';
import { agree, open } from '#tests/harness/person.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, seed } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

test('disclosure, first steps and practice look right', async () => {
  test.setTimeout(180_000);
  const browser = await launch({ keepsWelcome: true });
  try {
    const page = await welcomeOf(browser.context);
    const goOn = page.getByRole('button', { name: 'I have read this, go on' });
    await goOn.waitFor();
    await look(page, 'first-disclosure');
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await look(page, 'first-later');
    await page.getByRole('button', { name: 'Read it again' }).press('Enter');
    await goOn.press('Enter');
    await expect(page.getByRole('heading', { name: 'Three first steps' })).toBeFocused();
    await look(page, 'first-steps');
    await page.goto(`chrome-extension://${browser.extensionId}/practice.html`);
    await expect(page.locator('#coach')).toContainText('1 of 5');
    await look(page, 'first-practice');
  } finally {
    await browser.close();
  }
});

test('packages look right, and a name that no file of every system can have is refused in a sentence', async ({ precedent }) => {
  test.setTimeout(180_000);
  const page = await precedent.dashboard('#packages');
  await expect(page.locator('.nothing-agreed')).toContainText('Nothing agreed yet');
  await look(page, 'packages-nothing');
  await page.goto(page.url().replace('#packages', '#review'));
  const judgments = [0, 1].map((place) => sampleJudgment(place));
  await seed(page, kept(judgments));
  await open(page, judgments[0]!.body.verdict.rationale);
  await agree(page, ['train-models']);
  await expect(page.locator('.undo-bar')).toBeVisible();
  await toPackages(page);
  const name = page.getByRole('textbox', { name: 'Name' });
  const buildIt = page.getByRole('button', { name: 'Build', exact: true });
  for (const refused of ['Prüfungen', 'أحكام الفواتير', '', '-judgments', 'a'.repeat(62)]) {
    await name.fill(refused);
    await expect(name).toHaveAccessibleDescription(/made of small letters from a to z, digits and dashes/);
    await expect(buildIt).toHaveAttribute('aria-disabled', 'true');
    await name.press('Enter');
  }
  await expect(page.locator('.package-list')).toHaveCount(0);
  await name.fill('أحكام الفواتير');
  await look(page, 'packages-refused-name');
  await name.fill('judgments-of-november-on-invoices-above-the-approval-limit');
  await build(page, () => buildIt.press('Enter'));
  await look(page, 'packages-one');
  await page.getByRole('radio', { name: /^Hand on to others/ }).check();
  await expect(page.locator('.refusal')).toContainText('No judgment is agreed for this.');
  await look(page, 'packages-none-for-it-all');
});
