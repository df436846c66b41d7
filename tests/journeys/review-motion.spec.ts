// What moves in review, and that nothing moves for a person who wants it so.
import { heading } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

test('the agreed sheet slides off over the next one, as a picture that nobody can reach', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(2), sampleJudgment(1)]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await page.locator('input[value=run-organisation]').check();
  /** Agrees, and answers what slid off meanwhile. */
  const agree = async (): Promise<string[]> => {
    await page.evaluate(() => {
      const slid: string[] = [];
      const added = (node: Node): void => {
        const { className, inert, ariaHidden } = node as HTMLElement;
        if (className === 'sheet-leaving')
          slid.push(`inert ${inert}, hidden ${ariaHidden}, focused ${node.contains(document.activeElement)}`);
      };
      new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach(added))).observe(document.body, {
        childList: true,
      });
      Object.assign(window, { slid });
    });
    await page.keyboard.press('a');
    await expect(heading(page)).toHaveText('net 30 → net 45');
    await expect(heading(page)).toBeFocused();
    await expect(page.locator('.sheet-leaving')).toHaveCount(0);
    return page.evaluate(() => (window as never as { slid: string[] }).slid);
  };
  expect(await agree()).toEqual(['inert true, hidden true, focused false']);
  await page.keyboard.press('z');
  await expect(heading(page)).toHaveText('Refunded in full');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await agree()).toEqual([]);
});
