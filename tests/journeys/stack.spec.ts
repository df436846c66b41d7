// Several judgments chosen and gone through one by one; each is answered by itself, and only those that were seen can go together.
import { heading, isClean } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { RecordRow } from '#lib/store/db.ts';

test('[C4] a stack of sheets is walked one by one, and what was seen in it can be discarded together', async ({ precedent }) => {
  const judgments = Array.from({ length: 5 }, (_, place) => {
    const made = sampleJudgment(0);
    made.body.verdict.rationale = `Reason ${place}`;
    return made;
  });
  const page = await dashboardWith(precedent, kept(judgments));
  const why = page.locator('.sheet-why');
  await page.keyboard.press('j');
  await expect(why).toHaveText('Reason 0');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('checkbox', { name: 'Choose Pay' }).nth(3).check();
  await expect(page.locator('.stack-bar')).toContainText('3 judgments chosen.');
  await isClean(page, 'choosing-several');
  await page.keyboard.press('s');
  await expect(why).toHaveText('Reason 0');
  await expect(page.locator('.stack-bar')).toContainText('Stack: 1 of 3');
  // Nothing answers for more than the sheet on the desk.
  await page.keyboard.press('p');
  await expect(why).toHaveText('Reason 1');
  await page.keyboard.press('j');
  await expect(why).toHaveText('Reason 3');
  await isClean(page, 'stack');
  await page.getByRole('button', { name: 'Discard the 2 you saw' }).click();
  await expect(page.getByRole('group', { name: /Discard/ })).toContainText('2 judgments that you saw');
  await page
    .getByRole('group', { name: /Discard/ })
    .getByRole('button', { name: 'Discard the 2 you saw' })
    .click();
  await expect.poll(async () => (await rowsOf<RecordRow>(page, 'records')).length).toBe(3);
  const left = await rowsOf<RecordRow>(page, 'records');
  expect(left.map(({ judgment }) => judgment.body.verdict.rationale).toSorted()).toEqual(['Reason 0', 'Reason 2', 'Reason 4']);
  expect(left.find(({ state }) => state === 'private')!.judgment.body.verdict.rationale).toBe('Reason 0');
  await page.keyboard.press('Escape');
  await expect(page.locator('.stack-bar')).toBeHidden();
  await expect(heading(page)).toHaveCount(0);
});
