// An edit in a tool that is switched on: what stood there before, what stands there now, and where the first came from.
import AxeBuilder from '@axe-core/playwright';
import { answerPage, framedField, mixedPage, reactPage, secretPage } from '#tests/harness/edit-pages.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { askedOn, openOn } from '#tests/harness/on-tool.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import { onScreen, switchOn } from '#tests/harness/tool-switch.ts';

test('a correction in a field that React holds arrives with both texts, is asked for its source, and is kept as seen', async ({
  serve,
}) => {
  const tool = await serve({ '/reply/1': await reactPage() });
  await onScreen(async (screen) => {
    const { browser } = screen;
    const page = await openOn(screen, `${tool}/reply/1`);
    // At once: the first key comes sooner than what reads the field.
    await page.getByLabel('Reply').focus();
    await page.keyboard.press('End');
    for (let step = 0; step < '30 days.'.length; step++) await page.keyboard.press('Backspace');
    await page.keyboard.type('60 days.');
    // Left and come back to: it is one stretch of work, also when the page draws the field anew.
    await page.getByRole('button', { name: 'Draw again' }).click();
    await page.getByLabel('Reply').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Always.');
    const card = await askedOn(screen);
    await expect(card.getByLabel('Correction')).toBeChecked();
    await expect(card.locator('.suggested')).toHaveText('suggested');
    await expect(card.getByLabel('What it said')).toHaveValue('Refunds within 30 days.');
    await expect(card.getByLabel('What it should say')).toHaveValue('Refunds within 60 days. Always.');
    await expect(card.getByLabel('Where that came from')).toHaveValue('');
    await expect(card.locator('.edited')).toContainText('Changed in Reply. It stood there when you came.');
    await expect(card.locator('.changed del')).toContainText('30');
    await expect(card.locator('.changed ins').first()).toContainText('60');
    // What a screen reader says of it.
    await expect(card.getByRole('button', { name: /What you changed:.*removed: 30.*added: 60/ })).toBeVisible();
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.filter(({ nodes }) => nodes.some(({ target }) => target.length > 1)),
    ).toEqual([]);
    await page.keyboard.type('The rule was changed in March.');
    await card.getByLabel('Where that came from').selectOption('template');
    await card.locator('#why').press('Enter');
    const [record] = await whenStored(browser, 'kept');
    expect(record!.judgment).toMatchObject({
      kind: 'correction',
      case: { asked: { before: 'Refunds within 30 days.', origin: 'template' } },
      body: {
        verdict: { fields: { after: 'Refunds within 60 days. Always.' }, rationale: 'The rule was changed in March.' },
        evidence: [{ type: 'edit', field: 'Reply', came: 'found' }, { type: 'page' }],
      },
    });
  });
});

test('[D3] a streamed answer is known for a model’s, a template is asked about, and the field that was edited last counts', async ({
  serve,
}) => {
  const tool = await serve({ '/7': answerPage });
  await onScreen(async (screen) => {
    const page = await openOn(screen, `${tool}/7`);
    await page.locator('#reply').click();
    await page.waitForTimeout(800);
    await page.locator('#draft').click();
    await expect(page).toHaveTitle('Drafted');
    await page.locator('#reply').click();
    await page.keyboard.press('Control+End');
    for (let step = 0; step < 'can not grant it.'.length; step++) await page.keyboard.press('Backspace');
    await page.keyboard.type('grant it once.');
    let card = await askedOn(screen);
    await expect(card.getByLabel('What it said')).toHaveValue('The rule says 30 days, so we can not grant it.');
    await expect(card.getByLabel('What it should say')).toHaveValue('The rule says 30 days, so we grant it once.');
    await expect(card.locator('.edited')).toContainText('The page wrote it bit by bit, as a model does.');
    // Known, so not asked; it can be changed all the same.
    await expect(card.getByLabel('Where that came from')).toHaveCount(0);
    await card.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await expect(card.getByLabel('Where that came from')).toHaveValue('model');
    await card.locator('#why').press('Escape');

    // The other field, edited later.
    await page.locator('#note p').click();
    await page.keyboard.press('End');
    for (let step = 0; step < 'Monday.'.length; step++) await page.keyboard.press('Backspace');
    await page.keyboard.type('Friday.');
    card = await askedOn(screen);
    await expect(card.getByLabel('What it said')).toHaveValue('Call Kim on Monday.');
    await expect(card.getByLabel('What it should say')).toHaveValue('Call Kim on Friday.');
    await card.locator('#why').press('Escape');

    await page.locator('#reply').click();
    await page.waitForTimeout(800);
    await page.locator('#template').click();
    await page.waitForTimeout(800);
    await page.locator('#reply').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' By Friday.');
    card = await askedOn(screen);
    await expect(card.getByLabel('What it said')).toHaveValue('Thank you for your letter. We will look into it.');
    await expect(card.getByLabel('Where that came from')).toHaveValue('');
    await card.locator('#why').press('Escape');
    // Left as it came: nothing of it is stored.
    await expect.poll(async () => (await readStored(screen.browser)).records.length).toBe(0);
  });
});

test('what is composed, chosen on a slider, or changed in a frame of another origin arrives with both texts', async ({
  serve,
}) => {
  const other = (await serve({ '/terms': framedField })).replace('127.0.0.1', 'localhost');
  const tool = await serve({ '/9': mixedPage(`${other}/terms`) });
  await onScreen(async (screen) => {
    await screen.page.goto(`${other}/terms`);
    await switchOn(screen);
    const page = await openOn(screen, `${tool}/9`);
    const becomes = async (before: string, after: string): Promise<void> => {
      const card = await askedOn(screen);
      await expect(card.getByLabel('What it said')).toHaveValue(before);
      await expect(card.getByLabel('What it should say')).toHaveValue(after);
      await card.locator('#why').press('Escape');
      await expect.poll(() => cardCount(page)).toBe(0);
    };
    await page.locator('#to').click();
    await page.waitForTimeout(800);
    await page.keyboard.press('End');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'がっこ', selectionStart: 3, selectionEnd: 3 });
    await cdp.send('Input.insertText', { text: '学校' });
    await expect(page.locator('#to')).toHaveValue('Wien学校');
    await becomes('Wien', 'Wien学校');
    await page.locator('#discount').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await becomes('5', '7');
    const box = (await page.locator('#discount').boundingBox())!;
    await page.mouse.move(box.x + 70, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await becomes('5', '12');
    const frame = page.frameLocator('iframe');
    await frame.locator('#terms').click();
    await page.waitForTimeout(800);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' From March on.');
    await becomes('Pay within 30 days.', 'Pay within 30 days. From March on.');
  });
});

test('[K10] fields for secrets are never read, undone edits are none, and nothing is stored before the person asks', async ({
  serve,
}) => {
  const tool = await serve({ '/pay': secretPage });
  await onScreen(async (screen) => {
    const page = await openOn(screen, `${tool}/pay`);
    await page.locator('#open').click();
    await page.waitForTimeout(800);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await page.locator(`#${id}`).click();
      await page.keyboard.press('End');
      await page.keyboard.type('99');
    }
    const { context } = screen.browser;
    const stored = () =>
      context
        .serviceWorkers()[0]!
        .evaluate(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));
    let card = await askedOn(screen);
    await expect(card.getByLabel('Decision')).toBeChecked();
    expect(await stored()).not.toContain('hunter2');
    expect(JSON.stringify((await readStored(screen.browser)).records)).not.toContain('hunter2');
    await page.bringToFront();
    await card.locator('#why').press('Escape');
    // Typed and undone.
    await page.locator('#open').click();
    await page.keyboard.press('End');
    await page.keyboard.type('2');
    await page.keyboard.press('Control+z');
    await expect(page.locator('#open')).toHaveValue('Invoice 1');
    card = await askedOn(screen);
    await expect(card.getByLabel('Decision')).toBeChecked();
    await expect(card.locator('.edited')).toHaveCount(0);
    await card.locator('#why').press('Escape');
    await page.locator('#open').click();
    await page.keyboard.press('End');
    await page.keyboard.type('2');
    expect(await stored()).not.toContain('Invoice 12');
    card = await askedOn(screen);
    await expect(card.getByLabel('What it should say')).toHaveValue('Invoice 12');
  });
});
