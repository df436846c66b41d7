// Rubrics and evaluations: made in the dashboard, judged in the side panel beside the page, changed afterwards; by keyboard alone.
import { select } from '#tests/harness/hands.ts';
import { look } from '#tests/harness/looks.ts';
import { openPanel } from '#tests/harness/panel.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('a rubric is made, judged by beside the page, and changed; the evaluation keeps its version', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard('#rubrics');
  const { keyboard: desk } = dashboard;
  await dashboard.locator('.rubrics').waitFor();
  await look(dashboard, 'rubrics-empty', [360, 1280]);
  await desk.press('n');
  await desk.type('Replies to suppliers');
  await desk.press('Tab');
  await desk.press('Tab');
  await desk.type('Names what is missing');
  // On to a new criterion, which is worth less than nothing.
  await desk.press('Enter');
  await desk.type('Promises what nobody may give');
  await desk.press('Tab');
  await desk.type('-8');
  await desk.press('Tab');
  await desk.press('Enter');
  await expect(dashboard.getByLabel('Judged in steps').last()).toBeVisible();
  await desk.press('Tab');
  await desk.press('Space');
  await desk.press('Tab');
  await desk.type('Not at all\nIn part');
  await desk.press('Tab');
  await desk.press('Space');
  await desk.press('Tab');
  await desk.type('Section 4 lists what may be promised.');
  // Everything typed is there after the page was closed.
  await dashboard.waitForTimeout(300);
  await dashboard.reload();
  await dashboard.locator('.rubrics').waitFor();
  await dashboard.keyboard.press('n');
  await expect(dashboard.locator('[name=words]')).toHaveCount(2);
  await look(dashboard, 'rubrics-form', [360, 768, 1440]);
  await desk.press('Control+Enter');
  const made = dashboard.locator('[data-rubric]');
  await expect(made).toContainText('Promises what nobody may give');
  await look(dashboard, 'rubrics-list', [360, 1440]);

  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#terms');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('e');
  await expect(card.getByText('By the rubric “Replies to suppliers”')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toHaveText('Kept on this device, unfinished');
  const panel = await openPanel(precedent, page);
  const { keyboard } = panel;
  await panel.getByRole('heading', { name: /Evaluation: Replies to suppliers/ }).waitFor();
  const [first] = await panel.locator('.verdicts input').all();
  await first!.focus();
  await keyboard.press('2');
  await keyboard.type('No number');
  await keyboard.press('Enter');
  await keyboard.press('1');
  // This one needs no note.
  await keyboard.press('Enter');
  // What is missing is said, and nothing is lost: not even by closing the panel.
  await keyboard.press('Control+Enter');
  await expect(panel.getByRole('alert')).toContainText('Still missing: Would you let it stand');
  await panel.waitForTimeout(300);
  await panel.reload();
  await expect(panel.getByRole('textbox', { name: 'Note: Names what is missing' })).toHaveValue('No number');
  await look(panel, 'panel-evaluate', [320, 420]);
  await panel.locator('.verdicts').last().locator('input').first().focus();
  await keyboard.press('3');
  // Gone on with later, it is one judgment still, with what was judged in it.
  await keyboard.press('Escape');
  await expect(panel.getByRole('status')).toHaveText('Kept on this device.');
  await expect(panel.getByRole('radio', { name: /It may not stand/ })).toBeChecked();
  await panel.getByRole('radio', { name: /It may not stand/ }).focus();
  await keyboard.press('Enter');
  await keyboard.type('The supplier cannot act on it');
  await keyboard.press('Enter');
  await expect(panel.locator('.own-answer')).toHaveText(/It may not stand, 0 of 5 points/);
  // The answer stood there before; what was typed last is saved a moment after Enter.
  const whyStored = async () => (await whenStored(precedent, 'kept'))[0]!.judgment.body.verdict.rationale;
  await expect.poll(whyStored).not.toBe('');
  const [record] = await whenStored(precedent, 'kept');
  const { case: judged, body, schema } = record!.judgment;
  expect(schema).toBe(3);
  const [missing, promises] = judged.rubric!.criteria;
  expect(promises).toMatchObject({ points: -8, steps: ['Not at all', 'In part'], needsNote: false });
  expect(body.verdict).toEqual({
    fields: { [missing!.id]: 'notMet', [`${missing!.id}Note`]: 'No number', [promises!.id]: '1', stands: 'no' },
    rationale: 'The supplier cannot act on it',
  });

  // Another word is another version; what depends on the first is named.
  await dashboard.bringToFront();
  await expect(made).toContainText('1 judgment stands under version 1');
  await made.getByRole('button', { name: 'Change' }).press('Enter');
  await dashboard.locator('[name=words]').first().fill('Names what is missing, with its number');
  await expect(dashboard.locator('.rubric-form .dependents')).toContainText('1 judgment stands under version 1');
  await dashboard.keyboard.press('Control+Enter');
  await expect(made).toContainText('Version 2');
  await expect(made).toContainText('1 judgment stands under version 1, an earlier one');
  await made.locator('summary').press('Enter');
  await look(dashboard, 'rubrics-versions', [360, 1440]);
  await made.getByRole('link').press('Enter');
  await expect(dashboard.locator('.sheet-answer')).toHaveText('It may not stand, 0 of 5 points');
  await expect(dashboard.locator('.sheet-criteria')).toContainText('Names what is missing');
  await look(dashboard, 'evaluation-sheet', [360, 1280, 1600]);
  await dashboard.keyboard.press('e');
  await expect(dashboard.getByLabel('Names what is missing', { exact: true })).toHaveValue('notMet');
  await dashboard.keyboard.press('Escape');
});
