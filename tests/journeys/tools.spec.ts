// Switching a tool on and off: what then runs in its pages, what does not, and what is left behind.
import { invoicePage } from '#tests/harness/pages.ts';
import { isClean } from '#tests/harness/reviewing.ts';
import { expect, test } from '#tests/harness/test.ts';
import { isWatched, onScreen, pressInPanel, switchOn } from '#tests/harness/tool-switch.ts';

test('[K6] a tool gets the script where it is switched on, in open tabs and later ones, and no other page does', async ({
  serve,
}) => {
  const tool = await serve({ '/8841': invoicePage, '/8842': invoicePage.replaceAll('8841', '8842') });
  await onScreen(async (screen) => {
    const { browser, page } = screen;
    const open = await browser.context.newPage();
    await open.goto(`${tool}/8842`);
    const other = await browser.context.newPage();
    await other.goto(`${tool.replace('127.0.0.1', 'localhost')}/8841`);
    await page.goto(`${tool}/8841`);
    for (const each of [page, open, other]) expect(await isWatched(browser, each)).toBe(false);
    const panel = await switchOn(screen);
    for (const each of [page, open]) await expect.poll(() => isWatched(browser, each)).toBe(true);
    const later = await browser.context.newPage();
    await later.goto(`${tool}/8841`);
    await expect.poll(() => isWatched(browser, later)).toBe(true);
    await other.reload();
    expect(await isWatched(browser, other)).toBe(false);

    await page.bringToFront();
    await panel.says('is switched on');
    await pressInPanel(screen, panel, 'Switch off');
    for (const each of [page, open, later]) await expect.poll(() => isWatched(browser, each)).toBe(false);
    await page.reload();
    expect(await isWatched(browser, page)).toBe(false);
  });
});

test('[K9] the dashboard lists the tool with its day and switches it off; so does the browser’s own page', async ({ serve }) => {
  const tool = await serve({ '/8841': invoicePage });
  await onScreen(async (screen) => {
    const { browser, page } = screen;
    await page.goto(`${tool}/8841`);
    await switchOn(screen);
    const dashboard = await browser.dashboard('#tools');
    const row = dashboard.getByRole('list', { name: 'Tools that are switched on' }).getByRole('listitem');
    await expect(row).toContainText('http://127.0.0.1');
    await expect(row).toContainText('Switched on since');
    await isClean(dashboard, 'tools');
    await dashboard.getByRole('button', { name: 'Switch off http://127.0.0.1' }).press('Enter');
    await expect(dashboard.getByRole('heading', { name: 'No tool is switched on' })).toBeVisible();
    await expect.poll(() => isWatched(browser, page)).toBe(false);
    const allowed = () => dashboard.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(await allowed()).toEqual([]);

    await switchOn(screen);
    await expect(row).toContainText('http://127.0.0.1');
    await expect.poll(() => isWatched(browser, page)).toBe(true);
    // What the browser's page of an extension does when a site is taken off its list.
    const settings = await browser.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
      };
      await developerPrivate.removeHostPermission(id, 'http://127.0.0.1/*');
    }, browser.extensionId);
    await expect(dashboard.getByRole('heading', { name: 'No tool is switched on' })).toBeVisible();
    await expect.poll(() => isWatched(browser, page)).toBe(false);
  });
});

test('[K4] what a field held is remembered in the page alone, and only once the person went into a field', async ({ serve }) => {
  const frame = `<body contenteditable id="inner">Net 30</body>`;
  const html = invoicePage.replace(
    '</form>',
    `</form><iframe srcdoc='${frame}'></iframe><input type="password" value="hunter2">`,
  );
  const tool = await serve({ '/8841': html.replace('aria-label="Approval note">', 'aria-label="Approval note">As agreed') });
  await onScreen(async (screen) => {
    const { browser, page } = screen;
    await page.goto(`${tool}/8841`);
    await switchOn(screen);
    const worker = browser.context.serviceWorkers()[0]!;
    /** What the page or its frame would tell of an edit; nothing where nobody remembers. */
    const remembered = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const look = () => (globalThis as { precedentEdits?: { take(): { edit?: { before: string } } } }).precedentEdits?.take();
        const answers = await chrome.scripting.executeScript({ target: { tabId: tab!.id!, allFrames: true }, func: look });
        return answers.map(({ result }) => (result ? (result.edit?.before ?? 'no edit') : 'nobody remembers'));
      });
    expect(await remembered()).toEqual(['nobody remembers', 'nobody remembers']);
    await page.locator('#note').focus();
    await expect.poll(remembered).toEqual(['no edit', 'nobody remembers']);
    await page.locator('[type=password]').focus();
    await page.locator('[type=password]').pressSequentially('3');
    expect(await remembered()).toEqual(['no edit', 'nobody remembers']);
    await page.locator('#note').pressSequentially(' with Kim');
    expect(await remembered()).toEqual(['As agreed', 'nobody remembers']);
    await page.frameLocator('iframe').locator('#inner').focus();
    await page.frameLocator('iframe').locator('#inner').pressSequentially(' days');
    await expect.poll(remembered).toEqual(['As agreed', 'Net 30']);
    const stored = await worker.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
    );
    expect(stored).not.toMatch(/As agreed|Net 30/);
  });
});
