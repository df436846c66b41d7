// A model answers anew in a tool that is switched on: both answers are a pair to prefer one of, and nothing else is.
import { chatPage, iconChatPage } from '#tests/harness/edit-pages.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { askedOn, openOn } from '#tests/harness/on-tool.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import { onScreen } from '#tests/harness/tool-switch.ts';

test('[D3] an answer that the person had a model write anew is a pair with the one before it, and nothing else is', async ({
  serve,
}) => {
  const tool = await serve({ '/chat': chatPage });
  await onScreen(async (screen) => {
    const page = await openOn(screen, `${tool}/chat`);
    await page.getByLabel('Message').click();
    await page.keyboard.type('Thanks');
    await page.waitForTimeout(800);
    // What comes at once may be anybody's, and what the person wrote is their own.
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.waitForTimeout(300);
    let card = await askedOn(screen);
    await expect(card.getByLabel('Decision')).toBeChecked();
    await card.locator('#why').press('Escape');
    await page.getByRole('button', { name: 'Regenerate' }).click();
    await expect(page).toHaveTitle('Answered');
    card = await askedOn(screen);
    await expect(card.getByLabel('Preference')).toBeChecked();
    await expect(card.locator('.suggested')).toHaveText('suggested');
    await expect(card.getByLabel('Shown first')).toHaveValue('Dear Kim,\nyour order is on its way. It comes on Friday.');
    const second = 'Dear Kim, order 4711 left Graz today. Expect it on Friday before noon.';
    await expect(card.getByLabel('Shown second')).toHaveValue(second);
    await expect(card.getByLabel('Where they came from')).toHaveValue('model');
    // Left as it came, nothing of it stays; the answers are there for the next time.
    await card.locator('#why').press('Escape');
    await expect.poll(async () => (await readStored(screen.browser)).records.length).toBe(0);
    card = await askedOn(screen);
    await card.getByLabel('Which is better').selectOption('second');
    await card.getByLabel('By how much').selectOption('clearly');
    await card.locator('#why').fill('It names the order.');
    await card.locator('#why').press('Enter');
    const [record] = await whenStored(screen.browser, 'kept');
    expect(record!.judgment).toMatchObject({
      kind: 'preference',
      case: { asked: { second, origin: 'model' } },
      body: { verdict: { fields: { better: 'second', margin: 'clearly' } } },
    });
  });
});

test('[D3] the first thing that is pressed gives the pair too, by a picture alone; what goes on with an answer gives none', async ({
  serve,
}) => {
  const tool = await serve({ '/chat': iconChatPage });
  await onScreen(async (screen) => {
    const page = await openOn(screen, `${tool}/chat`);
    await page.locator('#a').click();
    await expect(page).toHaveTitle('Answered');
    let card = await askedOn(screen);
    await expect(card.getByLabel('Preference')).toBeChecked();
    await expect(card.getByLabel('Shown first')).toHaveValue('Dear Kim, your order is on its way. It comes on Friday.');
    const second = 'Dear Kim, order 4711 left Graz today. Expect it on Friday before noon.';
    await expect(card.getByLabel('Shown second')).toHaveValue(second);
    await card.locator('#why').press('Escape');
    await expect.poll(() => cardCount(page)).toBe(0);

    for (const isFirst of [true, false]) {
      await page.reload();
      // Heard by what waits in the page the first time, and by what came for it the second.
      for (let press = isFirst ? 1 : 0; press < 2; press++) {
        await page.locator('#b').click();
        await expect(page).toHaveTitle('Answered');
        await page.waitForTimeout(200);
      }
      card = await askedOn(screen);
      await expect(card.getByLabel('Decision')).toBeChecked();
      await card.locator('#why').press('Escape');
      await expect.poll(() => cardCount(page)).toBe(0);
    }
  });
});
