// Each kind under the hands of a person, by keyboard alone, from the selection to the agreed bytes and the rows of a package.
import { cardCount, select } from '#tests/harness/hands.ts';
import { capture } from '#tests/harness/person.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('a failure is kept by keyboard alone', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await capture(precedent, page, {
    select: '#terms',
    kind: 'failure',
    why: 'The framework agreement is named in the order',
    fields: ['', 'Name the terms of the framework agreement', 'A template', 'Took the terms of last year', 'Work'],
  });
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment).toMatchObject({
    kind: 'failure',
    case: { asked: { expected: 'Name the terms of the framework agreement', origin: 'template' } },
    body: { verdict: { fields: { cause: 'Took the terms of last year', severity: 'rework' } } },
  });
  expect(record!.judgment.case.asked['happened']).toBe(record!.judgment.case.text);
});

test('a trade-off is kept by keyboard alone, and More asks who stood for the other way', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#limit');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('t');
  await page.keyboard.type('Two per cent are more than the risk');
  for (const text of ['The books close today', 'Pay now', 'Ask a second person']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  // A digit chooses as well as a letter.
  await page.keyboard.press('2');
  await expect(card.getByText('Who or what stood for that')).toBeVisible();
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment).toMatchObject({
    kind: 'trade-off',
    case: { asked: { constraint: 'The books close today' } },
    body: { verdict: { fields: { gained: 'Pay now', gaveUp: 'Ask a second person', rival: 'template' } } },
  });
});

test('two selections suggest a preference, in the order in which they were made, and the shortcut takes up the second', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#terms');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.quote')).toHaveCount(1);
  await page.locator('h1').click();
  await select(page, '#limit');
  await precedent.capture(page);
  await expect(card.locator('.quote')).toHaveCount(2);
  expect(await cardCount(page)).toBe(1);
  await expect(card.getByText('suggested')).toBeVisible();
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.type('It names the policy');
  const second = await page.locator('#limit').innerText();
  await expect(card.getByLabel('Shown second')).toHaveValue(second);
  for (const text of ['', '', 'Say what binds this invoice', '3', '2', '1']) {
    await page.keyboard.press('Tab');
    if (/^\d$/.test(text)) await page.keyboard.press(text);
    else if (text) await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toHaveText('Kept on this device');
  const [record] = await whenStored(precedent, 'kept');
  const { case: judged, body, kind } = record!.judgment;
  expect(kind).toBe('preference');
  expect(judged.asked).toEqual({
    first: judged.text,
    second,
    task: 'Say what binds this invoice',
    origin: 'person',
  });
  expect(body.verdict.fields).toEqual({ better: 'second', margin: 'far' });
  expect(body.evidence.flatMap((each) => (each.type === 'quote' ? [each.exact] : []))).toEqual([judged.text, second]);
});

test('a candidate of another tab is offered and not taken, stands first once it is, and its card goes', async ({
  precedent,
  invoice,
}) => {
  const there = await precedent.context.newPage();
  await there.goto(invoice);
  await select(there, '#terms');
  await precedent.capture(there);
  await expect((await precedent.card(there)).locator('.quote')).toHaveCount(1);
  const page = await precedent.context.newPage();
  await page.goto(`${invoice}?again`);
  await select(page, '#limit');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.getByRole('button', { name: /Compare with/ })).toContainText('Net 30 days');
  await expect(card.locator('input[name=kind]:checked')).toHaveValue('decision');
  await page.keyboard.type('It names the policy');
  await page.keyboard.press('Alt+c');
  await expect(card.locator('.quote')).toHaveCount(2);
  await expect(card.getByLabel('Shown first')).toHaveValue(/Net 30 days/);
  await expect(card.getByLabel('Shown second')).toHaveValue(/Approval limit/);
  await expect.poll(() => cardCount(there)).toBe(0);
  for (const text of ['', '', 'Say what binds this invoice', '3', '2', '1']) {
    await page.keyboard.press('Tab');
    if (/^\d$/.test(text)) await page.keyboard.press(text);
    else if (text) await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toHaveText('Kept on this device');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.fields).toEqual({ better: 'second', margin: 'far' });
});

test('a kind that the person picked stays, whatever is selected then', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#terms');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('x');
  await page.keyboard.type('Sole source');
  await page.locator('h1').click();
  await select(page, '#limit');
  await precedent.capture(page);
  await expect(card.locator('.quote')).toHaveCount(2);
  await expect(card.locator('input[name=kind]:checked')).toHaveValue('exception');
  await expect(card.locator('#why')).toHaveValue('Sole source');
});

test('not enough to judge by is an outcome with a reason, of any kind, and its answer stays here', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('0');
  await expect(card.locator('#why')).toBeFocused();
  await expect(card.getByPlaceholder('What is missing to judge by?')).toBeVisible();
  await page.keyboard.type('The order is not in this tool');
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip output')).toHaveText('Kept on this device');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict).toMatchObject({ cannotJudge: true, rationale: 'The order is not in this tool' });
  const dashboard = await precedent.dashboard();
  await dashboard.locator('[data-id]').first().press('Enter');
  await expect(dashboard.locator('.sheet-answer')).toHaveText('Cannot judge');
  await expect(dashboard.locator('.sheet[data-record]')).not.toContainText('Pay');
  await dashboard.keyboard.press('e');
  await dashboard.getByRole('checkbox', { name: /Cannot judge/ }).press('Space');
  await expect(dashboard.getByLabel('What you decided')).toHaveValue('Pay');
});

test('axe finds nothing on the card of any kind, nor on its keys, in light and in dark colours', async ({ precedent, serve }) => {
  const headers = { 'cross-origin-embedder-policy': 'require-corp' };
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html: '<title>Invoice</title><p id="total">Total due 12,400.00 EUR</p>', headers } }));
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.smallWindow();
  await expect(card.locator('.quote')).toBeVisible();
  await card.locator('#why').press('Control+/');
  await expect(card.locator('.all-keys')).toBeVisible();
  for (const letter of ['f', 't', 'p', '0']) {
    await card.locator('#why').press('Shift+Tab');
    await isClean(card, `card-kinds-at-${letter}`);
    await card.keyboard.press(letter);
    await isClean(card, `card-as-${letter}`);
  }
});
