// A tool that nobody of us knows, described in a file: loaded with plain errors, tried on beside the page, captured in, and removed.
import { select } from '#tests/harness/hands.ts';
import { panelBeside } from '#tests/harness/panel-calls.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

const ticket = (
  no: number,
  words: string,
): string => `<article class="ticket"><h2>${words}</h2><p class="no" data-no="${no}">No ${no}</p>
  <p class="state">Open</p><p class="says" id="says-${no}">${words}. Write to lea.brandt@example.com.</p>
  <textarea aria-label="Answer">Half an answer</textarea></article>`;
const queue = `<!doctype html><html lang="en"><title>Queue</title><main><h1>Queue</h1>${ticket(7, 'The bit is loose')}${ticket(8, 'It has no power')}</main></html>`;

const described = (selector: string): string =>
  JSON.stringify({
    format: 'precedent-sites/1',
    sites: [
      {
        name: 'desk',
        title: 'Help desk',
        matches: ['http://127.0.0.1/*'],
        region: 'article.ticket',
        case: {
          id: [{ from: 'attribute', selector, attribute: 'data-no' }],
          title: { selector: 'h2' },
          text: [{ selector: '.says', called: 'Customer' }],
          state: { from: 'text', selector: '.state' },
        },
      },
    ],
  });

const fileOf = (text: string) => ({ name: 'tools.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('[S2] a tool described in a file is read as the file says, and as any other page once it is removed', async ({
  precedent,
  serve,
}) => {
  test.setTimeout(120_000);
  const tools = await precedent.dashboard('#tools');
  await expect(tools.getByText('No tool is described')).toBeVisible();
  await isClean(tools, 'tools-none');
  const choose = async (text: string): Promise<void> => {
    const chooser = tools.waitForEvent('filechooser');
    await tools.getByRole('button', { name: 'Load a file' }).press('Enter');
    await (await chooser).setFiles(fileOf(text));
  };
  await choose(described('.no:has(b)'));
  await expect(tools.getByRole('alert')).toContainText('Nothing was changed');
  await expect(tools.locator('.wrong-places')).toHaveText('sites[0].case.id[0].selector: ":has(b)" is not a plain selector');
  await isClean(tools, 'tools-wrong');
  await choose(described('.no'));
  await expect(tools.getByRole('heading', { name: 'Help desk' })).toBeVisible();
  await expect(tools.getByRole('alert')).toHaveCount(0);
  await tools.locator('summary', { hasText: 'What is read there' }).press('Enter');
  await expect(tools.locator('.reads')).toContainText('data-no of .no. Kept as a fingerprint only');
  for (const width of [360, 1280]) {
    await tools.setViewportSize({ width, height: 900 });
    await isClean(tools, `tools-${width}`);
  }

  const page = await precedent.context.newPage();
  await page.goto(`${await serve({ '/queue': queue })}/queue`);
  await select(page, '#says-8');
  await precedent.capture(page);
  await precedent.card(page);
  await page.keyboard.type('Repaired under warranty');
  await page.keyboard.press('Enter');
  const [record] = await whenStored(precedent, 'kept');
  expect(record!.judgment.case.text).toBe('Customer: It has no power. Write to lea.brandt@example.com.');
  expect(JSON.stringify(record)).not.toContain('Half an answer');

  const panel = await panelBeside(precedent, page);
  await panel.page.locator('summary', { hasText: 'What was read here' }).press('Enter');
  await expect(panel.page.locator('.what-was-read')).toContainText('It stands at Open');
  await expect(panel.page.locator('.what-was-read')).toContainText('Read as desk.');
  await expect(panel.page.locator('.own-answer')).toHaveCount(1);
  await isClean(panel.page, 'panel-what-was-read');
  // The other ticket under the same address is another case.
  await page.bringToFront();
  await select(page, '#says-7');
  const other = await panel.ask('readPage', {});
  expect(other).toMatchObject({ site: 'desk', title: 'The bit is loose' });

  await tools.bringToFront();
  await tools.getByRole('button', { name: 'Remove Help desk' }).press('Enter');
  await expect(tools.getByText('No tool is described')).toBeVisible();
  expect(await panel.ask('readPage', {})).toMatchObject({ site: '', state: '' });
});
