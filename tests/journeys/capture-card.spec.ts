// The card under the hands of a person: keys, notes, undo, composition, and what a screen reader and axe find.
import { cardCount, select } from '#tests/harness/hands.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

test('a correction is made by keyboard alone, from the selection to the kept record', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await page.locator('button').focus();
  await select(page, '#limit');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.quote')).toBeVisible();
  // Shift+Tab reaches the kinds, one letter picks, and the caret is back in Why.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('c');
  await expect(card.locator('#why')).toBeFocused();
  await page.keyboard.type('The limit was raised');
  await page.keyboard.press('Tab');
  await expect(card.getByLabel('What it said')).toBeFocused();
  await expect(card.getByLabel('What it said')).toHaveValue('Approval limit 10,000.00 EUR under policy 4.2.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('A');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Approval limit 15,000.00 EUR');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('under policy 4.3.');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment).toMatchObject({
    kind: 'correction',
    case: { asked: { before: 'Approval limit 10,000.00 EUR under policy 4.2.', origin: 'model' } },
    body: {
      verdict: {
        rationale: 'The limit was raised',
        fields: { after: 'Approval limit 15,000.00 EUR\nunder policy 4.3.' },
      },
    },
  });
  // Focus and selection are back where they were.
  await expect(page.locator('button')).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('Approval limit 10,000.00 EUR under policy 4.2.');
});

test("a selected note of the person's own becomes the reason, and the caret stands behind it", async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await page.locator('#note').fill('Approved over the limit: sole source.');
  await page.locator('#note').selectText();
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('#why')).toHaveValue('Approved over the limit: sole source.');
  await page.keyboard.type(' Policy 4.2.');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe('Approved over the limit: sole source. Policy 4.2.');
  expect(record!.judgment.case.text).toBe('Invoice 8841');
  // The tool's own field has its focus and selection again.
  expect(
    await page.evaluate(() => {
      const { id, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
      return [id, selectionStart, selectionEnd];
    }),
  ).toEqual(['note', 0, 37]);
});

test('[C6] what stands in a password field is never read, and a card number never reaches storage', async ({
  precedent,
  serve,
}) => {
  const html = `<title>Pay</title><input id="secret" type="password" value="hunter2 hunter2">
    <input id="code" autocomplete="one-time-code" value="918273"><p id="card">Card 4111 1111 1111 1111 on file</p>`;
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': html }));
  for (const field of ['#secret', '#code']) {
    await page.locator(field).selectText();
    await precedent.capture(page);
    const card = await precedent.card(page);
    await expect(card.locator('.case')).toContainText('Pay');
    await expect(card.locator('#why')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardCount(page)).toBe(0);
  }
  await page.locator('#card').click();
  await select(page, '#card');
  await precedent.capture(page);
  await precedent.card(page);
  await page.keyboard.type('Paid with 5500-0000-0000-0004 today');
  await page.waitForTimeout(400);
  const typed = JSON.stringify((await readStored(precedent)).local);
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.case.text).toBe('Card ⟨card-1⟩ on file');
  expect(record!.judgment.body.verdict.rationale).toBe('Paid with ⟨card-1⟩ today');
  const everything = typed + JSON.stringify(await readStored(precedent));
  // With its space, which no id made by chance holds.
  for (const secret of ['hunter2', '918273', '4111 1', '5500-0000']) expect(everything).not.toContain(secret);
});

test('keep and copy puts the reason on the clipboard', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Sole source under policy 4.2');
  await page.keyboard.press('Control+Enter');
  await expect(card.locator('.chip output')).toContainText('Copied');
  await whenStored(precedent, 'kept');
  await page.locator('#note').click();
  await page.keyboard.press('Control+V');
  await expect(page.locator('#note')).toHaveValue('Sole source under policy 4.2');
});

test('keep and copy works where the page forbids the clipboard to its frames', async ({ precedent, serve, invoice }) => {
  const html = await (await fetch(invoice)).text();
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html, headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } } }));
  await precedent.capture(page);
  await precedent.card(page);
  await page.keyboard.type('Sole source');
  await page.keyboard.press('Control+Enter');
  await whenStored(precedent, 'kept');
  await page.locator('#note').click();
  await page.keyboard.press('Control+V');
  await expect(page.locator('#note')).toHaveValue('Sole source');
});

test('undo brings the card back with its text, and the record is a draft again', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Too early');
  await page.keyboard.press('Enter');
  await expect(card.locator('.chip')).toBeVisible();
  // The shortcut goes to the chip while it is there and nothing else was selected; Enter then undoes.
  await precedent.capture(page);
  await expect(card.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.locator('#why')).toBeFocused();
  await expect(card.locator('#why')).toHaveValue('Too early');
  await whenStored(precedent, 'draft');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Now it is time');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe('Now it is time');
});

test('undo by a click works once the chip has been in sight for half a second', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Too early');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.locator('#why')).toHaveValue('Too early');
  await whenStored(precedent, 'draft');
});

test('Escape leaves the draft; with nothing typed it leaves nothing behind', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await select(page, '#total');
  await precedent.capture(page);
  await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardCount(page)).toBe(0);
  await whenStored(precedent);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.keyboard.type('Half a tho');
  await page.keyboard.press('Escape');
  await expect(card.locator('.chip output')).toHaveText('Draft left');
  const [record] = await whenStored(precedent, 'draft');
  expect(record!.judgment.body.verdict.rationale).toBe('Half a tho');
  await expect.poll(() => cardCount(page)).toBe(0);
});

test('Enter on an empty card says so and keeps the card', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('alert')).toHaveText('Nothing is written yet. Say why, or press Esc to leave.');
  await expect(card.locator('#why')).toBeFocused();
});

test('Enter that ends a composition does not keep', async ({ precedent, serve, invoice }) => {
  const html = await (await fetch(invoice)).text();
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html, headers: { 'cross-origin-embedder-policy': 'require-corp' } } }));
  await precedent.capture(page);
  // In its own window, where a composition can be driven from outside.
  const card = await precedent.smallWindow();
  await expect(card.locator('#why')).toBeFocused();
  const cdp = await precedent.context.newCDPSession(card);
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await expect(card.locator('#why')).toHaveValue('にほん');
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await cdp.send('Input.insertText', { text: '日本' });
  await card.waitForTimeout(300);
  await expect(card.locator('#why')).toHaveValue('日本');
  await card.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.body.verdict.rationale).toBe('日本');
});

test('axe finds nothing on the card, open, in error and folded, in light and in dark colours', async ({ precedent, serve }) => {
  const html = '<title>Invoice 8841</title><p id="total">Total due 12,400.00 EUR</p><canvas width="99" height="99"></canvas>';
  const headers = { 'cross-origin-embedder-policy': 'require-corp' };
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html, headers } }));
  await select(page, '#total');
  await precedent.capture(page);
  // In its own window, where axe can reach it; the content is the same.
  const card = await precedent.smallWindow();
  await expect(card.locator('.quote')).toBeVisible();
  await isClean(card, 'card');
  for (const letter of ['c', 'x']) {
    await card.locator('#why').press('Shift+Tab');
    await isClean(card, `card-kinds-${letter}`);
    await card.keyboard.press(letter);
    await isClean(card, `card-as-${letter}`);
  }
  await card.locator('#why').focus();
  await card.keyboard.press('Enter');
  await expect(card.getByRole('alert')).toHaveText(/Nothing is written/);
  await isClean(card, 'card-nothing-written');
  await card.keyboard.type('Sole source');
  await card.keyboard.press('Enter');
  // A chip that is pointed at stays; looking at it may take longer than it would.
  await card.locator('.chip').hover();
  await isClean(card, 'card-chip');
});
