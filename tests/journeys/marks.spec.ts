// Marks on the pages of a switched-on tool: where judgments were kept, and how they stand there after edits.
import { kept, markNames, marksOn, onMarkedPage, pageWith, shows, terms } from '#tests/harness/marks.ts';
import { openPanel } from '#tests/harness/panel.ts';
import { draw } from '#tests/harness/reviewing.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[A1] a mark is where the words are after keeping and reloading, says that they moved or changed, and goes with them', async ({
  serve,
}) => {
  const pages = { '/invoices/8841': pageWith(terms), '/invoices/8842': pageWith(terms) };
  const tool = await serve(pages);
  await onMarkedPage(tool, async ({ browser, page }) => {
    const [mark] = await marksOn(page);
    const words = (await page.locator('#terms').boundingBox())!;
    expect(mark!.y).toBeGreaterThan(words.y);
    expect(mark!.y).toBeLessThan(words.y + words.height);
    expect(mark!.x).toBeLessThan(words.x);
    await page.reload();
    await shows(page, [kept]);
    await draw(page, 'mark-exact');

    const reload = async (html: string): Promise<void> => {
      pages['/invoices/8841'] = html;
      await page.reload();
    };
    await reload(pageWith('<p>Net 14 days, then 3% a month.</p>'));
    await shows(page, ['Judgment, kept. Other words stand here now. Opens beside the page.']);
    await draw(page, 'mark-changed');
    await reload(pageWith(terms).replace(/Approval limit.*Larsen\./, 'Nothing is left to be approved here, says Kim.'));
    await shows(page, ['Judgment, kept. The words have moved. Opens beside the page.']);
    await draw(page, 'mark-moved');
    await reload(pageWith(''));
    const panel = await openPanel(browser, page);
    await expect(panel.locator('.own')).toContainText('No longer here');
    expect(await markNames(page)).toEqual([]);
    // The same words in another case are nobody's evidence.
    await page.bringToFront();
    await page.goto(`${tool}/invoices/8842`);
    await page.waitForTimeout(1500);
    expect(await markNames(page)).toEqual([]);
  });
});

test('a mark says what became of its judgment, goes with it, and is hidden where the person hides marks', async ({ serve }) => {
  const tool = await serve({ '/invoices/8841': pageWith(terms) });
  await onMarkedPage(tool, async ({ browser, page }) => {
    const dashboard = await browser.dashboard();
    await dashboard.locator('[data-id]').first().click();
    await dashboard.getByRole('button', { name: 'Keep to myself' }).click();
    await page.bringToFront();
    await shows(page, ['Judgment, kept to myself. The words are as they were. Opens beside the page.']);
    await dashboard.bringToFront();
    await dashboard.goto(`${dashboard.url().split('#')[0]}#tools`);
    await dashboard.getByRole('button', { name: /^Hide marks/ }).click();
    await page.bringToFront();
    await shows(page, []);
    await page.reload();
    await page.waitForTimeout(1500);
    expect(await markNames(page)).toEqual([]);
    await dashboard.getByRole('button', { name: /^Show marks/ }).click();
    await page.bringToFront();
    await expect.poll(() => markNames(page)).toHaveLength(1);
    await dashboard.bringToFront();
    await dashboard.getByRole('button', { name: /^Switch off/ }).click();
    await page.bringToFront();
    await shows(page, []);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });
});

test('marks follow a page that scrolls, draws itself anew and goes from case to case', async ({ serve }) => {
  const html = pageWith(terms).replace(
    '</body>',
    `<div style="height:3000px"></div><header style="position:fixed;inset:0 0 auto 0;height:60px;background:white">Tool</header></body>`,
  );
  const tool = await serve({ '/invoices/8841': html });
  await onMarkedPage(tool, async ({ page }) => {
    const gap = async () => {
      const [[mark], words] = [await marksOn(page), await page.locator('#terms').boundingBox()];
      return mark && words ? Math.round(mark.y - words.y) : undefined;
    };
    const before = await gap();
    await page.mouse.wheel(0, 40);
    await expect.poll(gap).toBe(before);
    // Under the head of the tool nothing of ours is drawn.
    await page.evaluate(() => scrollTo(0, document.querySelector('#terms')!.getBoundingClientRect().top + scrollY - 20));
    await shows(page, []);
    await page.evaluate(() => scrollTo(0, 0));
    await shows(page, [kept]);
    await page.evaluate(() => void (document.querySelector('h1')!.style.marginTop = '200px'));
    await expect.poll(gap).toBe(before);
    // As a tool does that draws everything anew.
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const again = main.innerHTML;
      main.replaceChildren();
      setTimeout(() => void (main.innerHTML = again), 300);
    });
    await shows(page, []);
    await shows(page, [kept]);
    await page.evaluate(() => history.pushState(null, '', '/invoices/8842'));
    await shows(page, []);
    await page.evaluate(() => history.back());
    await shows(page, [kept]);
  });
});
