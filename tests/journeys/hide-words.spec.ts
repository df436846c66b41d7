// The person hides more than detectors do, and shows what they hid for nothing: by pointer, by keyboard, and by the buttons below.
import { heading, isClean, draw, tabTo } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { RecordRow } from '#lib/store/db.ts';

test('[C11] words are hidden by selection, by keyboard and where they are pointed out, and shown again', async ({
  precedent,
}) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict.rationale = 'Dear Kim Larsen, Northwind pays from kim@example.com after the third reminder.';
  const page = await dashboardWith(precedent, kept([judgment]));
  await page.keyboard.press('j');
  const why = page.locator('.sheet-why .words');
  await expect(heading(page)).toBeVisible();

  // Pointed out: one key hides it, the same key shows it again.
  await tabTo(page, '.sheet-why .hint');
  await expect(page.getByRole('tooltip')).toContainText('Looks like a name.');
  await isClean(page, 'hint');
  await page.keyboard.press('h');
  await expect(page.locator('[data-original="Kim Larsen"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toContainText('Dear ⟨name-1⟩, Northwind pays from ⟨email-1⟩');
  await page.keyboard.press('h');
  await expect(page.locator('[data-hint="Kim Larsen"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toContainText('Dear Kim Larsen, Northwind');

  // A double click selects a word; the button hides it as well as the key does.
  const at = await why.evaluate((words) => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent!.indexOf('Northwind');
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + 4);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 8, y: top + height / 2 };
    }
    throw new Error('The word is not there');
  });
  await page.mouse.dblclick(at.x, at.y);
  await page.getByRole('button', { name: 'Hide words' }).click();
  await expect(page.getByRole('tooltip')).toContainText('Words that you chose, hidden in what leaves. Only here: Northwind');
  await page.keyboard.press('Escape');
  await expect(why).toContainText('Dear Kim Larsen, ⟨hidden-1⟩ pays from ⟨email-1⟩');

  // Chosen with the keyboard alone.
  await page.locator('#main').focus();
  await page.keyboard.press('h');
  await expect(page.locator('.choosing-bar')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('Kim Larsen');
  await isClean(page, 'choosing-words');
  await page.keyboard.press('h');
  await expect(page.locator('[data-original="Kim Larsen"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toContainText('Dear ⟨name-1⟩, ⟨hidden-1⟩ pays');
  await expect(page.locator('.choosing-bar')).toBeHidden();

  // A false hit is shown by its button, and the exact text says the same.
  await page.getByRole('button', { name: 'Show ⟨email-1⟩ in what leaves' }).click();
  await expect(page.locator('[data-hint="kim@example.com"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toContainText('pays from kim@example.com after');
  await isClean(page, 'shown-by-hand');
  await page.keyboard.press('b');
  await expect(page.locator('.sheet pre')).toContainText('Dear ⟨name-1⟩, ⟨hidden-1⟩ pays from kim@example.com after');
  const [row] = await rowsOf<RecordRow>(page, 'records');
  expect(row!.judgment.body.verdict.rationale).toBe(judgment.body.verdict.rationale);
  expect(row!.byHand!.shown).toEqual([{ detector: 'email', original: 'kim@example.com' }]);

  // The list of one's own points words out on the next sheet that is drawn.
  await page.keyboard.press('b');
  await page.locator('summary', { hasText: 'Words to point out' }).click();
  await page.getByRole('textbox', { name: /^One a line/ }).fill('third reminder');
  await page.keyboard.press('Tab');
  await expect(page.locator('.sheet-why .hint', { hasText: 'third reminder' })).toBeVisible();
  await draw(page, 'listed-words');
});
