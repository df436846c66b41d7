// Finding by keyboard: words in the list, anything in the palette, and a value's bytes in the exact text.
import { heading, nothingQueued } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { RecordRow } from '#lib/store/db.ts';

test('words find judgments of every group, and Escape brings the whole list back', async ({ precedent }) => {
  const own = sampleJudgment(2);
  own.case.text = 'Überweisung an Kim, 34 Tage';
  const page = await dashboardWith(precedent, kept([own], 'private'));
  await seed(page, kept([sampleJudgment(0), sampleJudgment(1)]));
  const rows = page.locator('.inbox-row');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('uberweisung KIM');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('.inbox section h2')).toContainText('Kept to myself 1');
  await page.keyboard.press('ArrowDown');
  await expect(rows).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Refunded in full');
  await page.keyboard.press('/');
  await page.keyboard.type('nobody');
  await expect(page.locator('.inbox-none')).toContainText('Nothing on this device has these words');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

test('the palette does what the screen offers and nothing else, and opens judgments and places', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0), sampleJudgment(1)]));
  await seedEnrolment(page);
  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(words);
    // The first of what was found is marked a moment later; Enter takes what is marked.
    await expect(page.getByRole('menuitem').first()).toHaveAttribute('data-focused', 'true');
  };
  await find('Agree');
  await expect(page.getByRole('menuitem')).not.toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'Agree to send' })).toHaveCount(0);
  await page.keyboard.type(' nowhere');
  await expect(page.getByRole('dialog')).toContainText('Nothing has these words');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await find('sole source');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Pay');
  await find('exact');
  await expect(page.getByRole('menuitem', { name: 'Exact text' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Exact text');
  await find('agree to');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('No purpose is chosen. Nothing was sent.');
  await nothingQueued(page);
  await find('discard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Discard' })).toContainText('This cannot be undone.');
  expect(await rowsOf<RecordRow>(page, 'records')).toHaveLength(2);
  await find('what left');
  await page.keyboard.press('Enter');
  await expect(page.locator('.what-left')).toBeVisible();
});

test('[C2] on a wide screen the value that has focus, or that is pointed at, is lit in the exact text', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  const page = await precedent.dashboard();
  await page.setViewportSize({ width: 1600, height: 900 });
  await seed(page, kept([judgment]));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  const lit = page.locator('mark.lit');
  await expect(lit).toHaveText('"Pay"');
  await page.keyboard.press('Tab');
  const focused: string[] = [];
  for (let presses = 0; presses < 12 && !focused.includes(judgment.body.verdict.rationale); presses++) {
    if (await lit.count()) focused.push(JSON.parse(await lit.innerText()) as string);
    await page.keyboard.press('Tab');
  }
  expect(focused).toContain(judgment.body.verdict.rationale);
  await page.locator('[data-path="case/text"]').hover();
  await expect(lit).toHaveText(JSON.stringify(judgment.case.text));
  await page.keyboard.press('b');
  await expect(page.getByRole('region', { name: 'Exact text', exact: true })).toBeFocused();
  await page.keyboard.press('b');
  await expect(heading(page)).toBeFocused();
});
