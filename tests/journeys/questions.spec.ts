// Standing questions: made in the dashboard, asked on the card, answered by a digit, changed and retired; by keyboard alone.
import type { Page } from 'playwright';
import { select } from '#tests/harness/hands.ts';
import { open } from '#tests/harness/person.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

/** Makes a question in the dashboard as a person types it. */
const ask = async (dashboard: Page, wording: string, answers: string[], page = ''): Promise<void> => {
  const { keyboard } = dashboard;
  await dashboard.locator('.questions').waitFor();
  await keyboard.press('n');
  await expect(dashboard.locator('[name=wording]')).toBeFocused();
  await keyboard.type(wording);
  await keyboard.press('Tab');
  await keyboard.type(answers.join('\n'));
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(page);
  await keyboard.press('Control+Enter');
  await expect(dashboard.locator('.question-list h4', { hasText: wording })).toBeVisible();
};

test('one digit, why, and Enter: the question that applies is asked and the record names its version', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard('#questions');
  await ask(dashboard, 'Anything?', ['Yes', 'No']);
  await ask(dashboard, 'Pay this invoice now?', ['Pay', 'Hold', 'Return', 'Escalate'], '/*');
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#limit');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByRole('group', { name: 'Pay this invoice now?' })).toBeVisible();
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.press('3');
  await expect(card.getByRole('radio', { name: /Return/ })).toBeChecked();
  await page.keyboard.press('Backspace');
  await expect(card.getByRole('radio', { name: /Return/ })).not.toBeChecked();
  await page.keyboard.press('2');
  await page.keyboard.type('2 boxes are missing');
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toHaveText('Kept on this device');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment).toMatchObject({
    schema: 2,
    case: {
      asked: { question: 'Pay this invoice now?', options: ['Pay', 'Hold', 'Return', 'Escalate'] },
      question: { id: expect.any(String), version: 1 },
    },
    body: { verdict: { fields: { chosen: 'Hold' }, rationale: '2 boxes are missing' } },
  });
  // Changed, it is another version; the judgment keeps the one that it answered.
  await dashboard.bringToFront();
  const item = dashboard.locator('.question-list li', { hasText: 'Pay this invoice now?' });
  await expect(item).toContainText('1 judgment answers it');
  await item.getByRole('button', { name: 'Change' }).press('Enter');
  await dashboard.locator('[name=answers]').press('End');
  await dashboard.keyboard.press('Control+End');
  await dashboard.keyboard.type('\nSplit');
  await dashboard.keyboard.press('Control+Enter');
  await expect(item).toContainText('Version 2');
  await page.bringToFront();
  await page.reload();
  await precedent.capture(page);
  const again = await precedent.card(page);
  await page.keyboard.press('5');
  await expect(again.getByRole('radio', { name: /Split/ })).toBeChecked();
  await page.keyboard.type('Half of it is here');
  await page.keyboard.press('Enter');
  const all = await whenStored(precedent, 'kept', 'kept');
  expect(all.map(({ judgment }) => judgment.case.question?.version).toSorted()).toEqual([1, 2]);
});

test('0 says that it cannot be judged; another answer makes the question one of the person’s own', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard('#questions');
  await ask(dashboard, 'Pay?', ['Pay', 'Hold']);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByText('Pay?')).toBeVisible();
  await page.keyboard.press('0');
  await page.keyboard.type('No order here');
  await page.keyboard.press('Enter');
  const [refused] = await whenStored(precedent, 'kept');
  expect(refused!.judgment.body.verdict).toMatchObject({ cannotJudge: true, fields: {} });
  expect(refused!.judgment.case.question).toBeDefined();
  await expect.poll(() => page.frames().length).toBe(1);
  await precedent.capture(page);
  const other = await precedent.card(page);
  await other.getByRole('button', { name: 'Another answer' }).press('Enter');
  await expect(other.locator('#why')).toBeFocused();
  await page.keyboard.type('They asked for less');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay half');
  await page.keyboard.press('Enter');
  const all = await whenStored(precedent, 'kept', 'kept');
  const own = all.find(({ judgment }) => judgment.body.verdict.fields['chosen'] === 'Pay half');
  expect(own!.judgment.case.question).toBeUndefined();
  expect(own!.judgment.case.asked['question']).toBe('Pay?');
});

test('with a note taken over a digit still answers, and without the question the card is as ever', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard('#questions');
  await ask(dashboard, 'Pay?', ['Pay', 'Hold']);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await page.locator('#note').fill('Sole source.');
  await page.locator('#note').selectText();
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('#why')).toHaveValue('Sole source.');
  await page.keyboard.press('1');
  await expect(card.getByRole('radio', { name: /Pay/ })).toBeChecked();
  await page.keyboard.type(' 1 of 2.');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict).toMatchObject({ fields: { chosen: 'Pay' }, rationale: 'Sole source. 1 of 2.' });
  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Ask it no more' }).press('Enter');
  await expect(dashboard.getByRole('button', { name: 'Ask it again' })).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await precedent.capture(page);
  const plain = await precedent.card(page);
  await page.keyboard.type('1 is for Why');
  await expect(plain.locator('#why')).toHaveValue('1 is for Why');
  await expect(plain.locator('.question')).toHaveCount(0);
});

test('Escape on a card that only asked leaves nothing behind', async ({ precedent, invoice }) => {
  await ask(await precedent.dashboard('#questions'), 'Pay?', ['Pay', 'Hold']);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByText('Pay?')).toBeVisible();
  await page.keyboard.press('Escape');
  await whenStored(precedent);
  await expect.poll(() => page.frames().length).toBe(1);
});

test('[K2] what is typed into a question survives, and the answer is changed on the sheet among those that there are', async ({
  precedent,
  invoice,
}) => {
  const dashboard = await precedent.dashboard('#questions');
  await dashboard.locator('.questions').waitFor();
  await dashboard.keyboard.press('n');
  await dashboard.keyboard.type('Pay this one?');
  await dashboard.keyboard.press('Tab');
  await dashboard.keyboard.type('Pay\nHold');
  await dashboard.waitForTimeout(250);
  await dashboard.reload();
  await dashboard.locator('.questions').waitFor();
  await dashboard.keyboard.press('n');
  await expect(dashboard.locator('[name=wording]')).toHaveValue('Pay this one?');
  await expect(dashboard.locator('[name=answers]')).toHaveValue('Pay\nHold');
  await dashboard.keyboard.press('Control+Enter');
  await expect(dashboard.locator('.question-list h4')).toHaveText('Pay this one?');
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByText('Pay this one?')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.type('As ordered');
  await page.keyboard.press('Enter');
  await whenStored(precedent, 'kept');
  await dashboard.goto(dashboard.url().replace('#questions', '#review'));
  await dashboard.bringToFront();
  await open(dashboard, 'As ordered');
  await dashboard.keyboard.press('e');
  await dashboard.getByLabel('Pay this one?').selectOption('Hold');
  await dashboard.keyboard.press('Control+Enter');
  await expect(dashboard.locator('.sheet-answer')).toHaveText('Hold');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.case.question).toMatchObject({ version: 1 });
});

test('axe finds nothing on questions, nor on the card that asks one, in light and in dark colours', async ({
  precedent,
  serve,
}) => {
  const dashboard = await precedent.dashboard('#questions');
  await dashboard.locator('.questions').waitFor();
  await isClean(dashboard, 'questions-none');
  await dashboard.keyboard.press('n');
  await dashboard.keyboard.type('Pay?');
  await isClean(dashboard, 'question-form');
  await dashboard.keyboard.press('Escape');
  await dashboard.locator('.question-form').waitFor({ state: 'detached' });
  await dashboard.keyboard.press('n');
  await dashboard.locator('[name=answers]').fill('Pay\nHold');
  await dashboard.keyboard.press('Control+Enter');
  await expect(dashboard.locator('.question-list h4')).toBeVisible();
  await isClean(dashboard, 'questions-one');
  const headers = { 'cross-origin-embedder-policy': 'require-corp' };
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html: '<title>Invoice</title><p>Total due</p>', headers } }));
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await expect(card.getByText('Pay?')).toBeVisible();
  await isClean(card, 'card-question');
  await card.keyboard.press('1');
  await isClean(card, 'card-answered');
});
