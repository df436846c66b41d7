// Capture on pages that bend what a script of ours may ask of them: it holds what the person selected, and nothing that the page made up.
import { cardCount } from '#tests/harness/hands.ts';
import { fullOfFrames, hostilePages, keepsExtension, passage } from '#tests/harness/hostile-pages.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

for (const [does, html] of Object.entries(hostilePages))
  test(`a page that ${does} is captured on like any other`, async ({ precedent, serve }) => {
    const page = await precedent.context.newPage();
    await page.goto(`${await serve({ '/invoices/8841': html })}/invoices/8841`);
    // By hand: what a page says of its selection may be a lie.
    await page.locator('#terms').click({ clickCount: 3, force: true });
    await precedent.capture(page);
    const card = await precedent.card(page);
    await expect(card.locator('.quote')).toHaveText(passage);
    expect(cardCount(page)).toBe(1);
    await page.keyboard.type('Within the limit');
    await page.keyboard.press('Enter');
    const [record] = await whenStored(precedent, 'kept');
    const { case: judged, body } = record!.judgment;
    expect(body.verdict.rationale).toBe('Within the limit');
    expect(body.evidence[0]).toMatchObject({ type: 'quote', exact: passage });
    expect(judged.tool).toBe(new URL(page.url()).host);
    expect(JSON.stringify(record)).not.toMatch(/Something else|polluted/);
    await expect.poll(() => cardCount(page)).toBe(0);
  });

for (const [does, html] of Object.entries({
  'has all the frames that a page may have': fullOfFrames,
  'keeps the extension from its own script': keepsExtension,
}))
  test(`over a page that ${does} the card opens in a small window`, async ({ precedent, serve }) => {
    // A thousand frames keep a busy machine busy for a minute.
    test.setTimeout(180_000);
    const page = await precedent.context.newPage();
    await page.goto(`${await serve({ '/invoices/8841': html })}/invoices/8841`);
    await page.locator('#terms').click({ clickCount: 3 });
    await precedent.capture(page);
    const card = await precedent.smallWindow();
    await expect(card.locator('#why')).toBeFocused();
    await card.keyboard.type('Within the limit');
    await card.keyboard.press('Enter');
    const [record] = await whenStored(precedent, 'kept');
    expect(record!.judgment.body.verdict.rationale).toBe('Within the limit');
    // Either the words are there, or the record says that they could not be read (rule K5).
    const { evidence, coverage } = record!.judgment.body;
    expect([evidence[0]?.type === 'quote' && evidence[0].exact, coverage[0]?.code]).toContainEqual(
      html === keepsExtension ? 'page-unreadable' : passage,
    );
  });
