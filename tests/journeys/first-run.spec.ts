// The first run: nothing happens before the person has read what Precedent does, then three steps, then practice.
import type { Page } from 'playwright';
import { launch, welcomeOf, type Browser } from '#tests/harness/browser.ts';
import { cardCount, select } from '#tests/harness/hands.ts';
import { isClean, tabTo } from '#tests/harness/reviewing.ts';
import { dashboardWith, kept, rowsOf, seedEnrolment } from '#tests/harness/seed.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { practiceTool } from '#lib/judgment/practice.ts';
import { expect, test } from '#tests/harness/test.ts';

const goOn = 'I have read this, go on';

/** A browser in which nobody has answered yet. */
const fresh = async (act: (browser: Browser, welcome: Page) => Promise<void>): Promise<void> => {
  const browser = await launch({ keepsWelcome: true });
  try {
    await act(browser, await welcomeOf(browser.context));
  } finally {
    await browser.close();
  }
};

const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    Object.keys({ ...(await chrome.storage.local.get(null)), ...(await chrome.storage.session.get(null)) }),
  );

/** The worlds in which a script of ours ran in this page, as the browser tells of them. Goes on filling. */
const ownScripts = async ({ context, extensionId }: Browser, page: Page): Promise<string[]> => {
  const found: string[] = [];
  const cdp = await context.newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context: world }) => {
    if (world.origin.includes(extensionId) && world.auxData?.type === 'isolated') found.push(world.origin);
  });
  await cdp.send('Runtime.enable');
  return found;
};

const practice = async ({ context, extensionId }: Browser): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/practice.html`);
  return page;
};

/** Keeps a judgment on the practice page, as its strip says. */
const practise = async (browser: Browser, page: Page): Promise<void> => {
  await tabTo(page, '#sentence');
  await page.keyboard.press('Enter');
  await expect(page.locator('#coach')).toContainText('It is selected');
  await browser.capture(page);
  await (await browser.card(page)).locator('#why:focus').waitFor();
  await expect(page.locator('#coach')).toContainText('2 of 5');
  await page.keyboard.type('Waiting would have cost more.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pay the surcharge');
  await page.keyboard.press('Enter');
  await expect(page.locator('#coach')).toContainText('Kept, on this device only');
};

/** The browser's list of shortcuts is not ours to press in; what it answers is. `sessionStorage.set` brings the keys back. */
const withoutKeys = (page: Page) =>
  page.addInitScript(() => {
    const getAll = chrome.commands.getAll.bind(chrome.commands);
    Object.defineProperty(chrome.commands, 'getAll', {
      value: async () => (await getAll()).map((each) => (sessionStorage['set'] ? each : { ...each, shortcut: '' })),
    });
  });

test('[K7] before the person has gone on, asking to capture reads nothing, stores nothing and shows what Precedent does', async ({
  serve,
}) => {
  const url = await serve({ '/': '<title>Invoice</title><p id="limit">Approval limit 10,000.00 EUR</p>' });
  await fresh(async (browser, welcome) => {
    // The mark of a database that was just made comes a moment after it.
    await expect.poll(() => stored(welcome)).toEqual(['born']);
    const page = await browser.context.newPage();
    await page.goto(url);
    const scripts = await ownScripts(browser, page);
    await select(page, '#limit');
    await browser.capture(page);
    await expect.poll(() => welcome.evaluate(() => document.visibilityState)).toBe('visible');
    await expect(welcome.getByRole('button', { name: goOn })).toBeVisible();
    expect(scripts).toEqual([]);
    expect(cardCount(page)).toBe(0);
    expect(await rowsOf(welcome, 'records')).toEqual([]);
    expect(await rowsOf(welcome, 'companions')).toEqual([]);
    expect(await stored(welcome)).toEqual(['born']);
    // And from then on it does what it is there for.
    await welcome.getByRole('button', { name: goOn }).press('Enter');
    await welcome.getByText('Three first steps').waitFor();
    await browser.capture(page);
    await browser.card(page);
    expect(scripts).not.toEqual([]);
  });
});

test('[K7] the page says each thing, refuses as easily as it agrees, and goes on to the first steps', async () => {
  await fresh(async (browser, welcome) => {
    for (const { about } of disclosure.parts) await expect(welcome.getByRole('heading', { name: about })).toBeVisible();
    await isClean(welcome, 'disclosure');
    const sizes = await Promise.all([goOn, 'Not now'].map((name) => welcome.getByRole('button', { name }).boundingBox()));
    expect([sizes[0]!.width, sizes[0]!.height]).toEqual([sizes[1]!.width, sizes[1]!.height]);
    await welcome.getByRole('button', { name: 'Not now' }).press('Enter');
    await expect(welcome.getByRole('heading', { level: 1 })).toBeFocused();
    await isClean(welcome, 'disclosure-later');
    expect(await stored(welcome)).not.toContain('disclosed');
    await welcome.getByRole('button', { name: 'Read it again' }).press('Enter');
    await welcome.getByRole('button', { name: goOn }).press('Enter');
    await expect(welcome.getByRole('heading', { name: 'Three first steps' })).toBeFocused();
    await expect(welcome.getByText('Alt+Shift+J')).toBeVisible();
    await isClean(welcome, 'welcome');
    const page = await browser.dashboard();
    await expect(page.getByRole('heading', { name: 'No judgment yet' })).toBeVisible();
    await isClean(page, 'empty-first');
  });
});

test('[K7] somebody with judgments from before is asked once, and then stands where they were', async ({ precedent }) => {
  const dashboard = await dashboardWith(precedent, kept([sampleJudgment()]));
  await dashboard.evaluate(() => chrome.storage.local.remove('disclosed'));
  await dashboard.getByRole('button', { name: goOn }).press('Enter');
  await expect(dashboard.locator('[data-id]')).toHaveCount(1);
  await dashboard.reload();
  await expect(dashboard.locator('[data-id]')).toHaveCount(1);
});

test('[K7] nobody practises and no device is joined to an organisation before that', async () => {
  await fresh(async (browser, welcome) => {
    const page = await practice(browser);
    await expect(page.getByRole('button', { name: goOn })).toBeVisible();
    const joined = await welcome.evaluate(() =>
      chrome.runtime.sendMessage({ call: 'enrol', about: { endpoint: 'https://precedent.example', code: 'ABCD' } }),
    );
    expect(joined).toMatchObject({ ok: false, error: expect.stringContaining('before you have read what it does') });
    expect(await rowsOf(welcome, 'requests')).toEqual([]);
  });
});

test('practice is kept, read, kept to oneself and discarded, and says so all the way', async ({ precedent }) => {
  const page = await practice(precedent);
  await isClean(page, 'practice');
  await practise(precedent, page);
  await isClean(page, 'practice-kept');
  await page.getByRole('link', { name: 'Read it' }).press('Enter');
  await expect(page.locator('.sheet')).toContainText(practiceTool);
  await expect(page.locator('.rail')).toContainText('4 of 5');
  await isClean(page, 'practice-review');
  await page.keyboard.press('p');
  await expect(page.locator('.rail')).toContainText('5 of 5');
  await page.getByRole('button', { name: 'Discard' }).press('Enter');
  await page.getByRole('group', { name: 'Discard' }).getByRole('button', { name: 'Discard' }).press('Enter');
  await expect(page.locator('#main')).toContainText('Now use it in your own tools');
  await isClean(page, 'practice-done');
  await page.goto(`chrome-extension://${precedent.extensionId}/practice.html`);
  await expect(page.locator('#coach')).toContainText('That was all');
  await page.getByRole('button', { name: 'Practise again' }).press('Enter');
  await expect(page.locator('#coach')).toContainText('1 of 5');
});

test('[C1] practice is not offered to an organisation, and neither key nor call sends it there', async ({ precedent }) => {
  const dashboard = await precedent.dashboard();
  await seedEnrolment(dashboard);
  const page = await practice(precedent);
  await practise(precedent, page);
  const [record] = await rowsOf<{ id: string }>(dashboard, 'records');
  await dashboard.goto(`chrome-extension://${precedent.extensionId}/dashboard.html#${record!.id}`);
  await expect(dashboard.locator('.rail')).toContainText('It never goes to an organisation');
  await expect(dashboard.getByRole('button', { name: 'Agree to send' })).toHaveCount(0);
  await dashboard.keyboard.press('a');
  const answer = await dashboard.evaluate(async (id) => {
    const { value } = await chrome.runtime.sendMessage({ call: 'preview', about: { id } });
    const about = { id, hash: value.hash, purposes: ['train-models'], expiresOn: '2030-01-01' };
    return chrome.runtime.sendMessage({ call: 'consent', about });
  }, record!.id);
  expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('never goes to an organisation') });
  expect(await rowsOf(dashboard, 'outbox')).toEqual([]);
});

test('[K3] the practice page can ask for nothing that a page of the web could not', async ({ precedent }) => {
  const page = await practice(precedent);
  await page.locator('#coach p').first().waitFor();
  const answers = await page.evaluate(() =>
    Promise.all(
      ['drainAll', 'preview', 'discard', 'consent', 'withdraw', 'acceptDisclosure', 'claimDraft'].map((call) =>
        chrome.runtime.sendMessage({ call, about: {} }),
      ),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('may not do that') });
});

test('the first steps say plainly that keys are missing, and follow when they are set', async ({ precedent }) => {
  const dashboard = await precedent.dashboard();
  await dashboard.locator('.top-bar').waitFor();
  await withoutKeys(dashboard);
  await dashboard.goto(`chrome-extension://${precedent.extensionId}/dashboard.html#welcome`);
  await dashboard.reload();
  // Each command of ours says so.
  await expect(dashboard.getByText('No keys are set')).toHaveCount(3);
  await isClean(dashboard, 'welcome-no-keys');
  const opened = precedent.context.waitForEvent('page');
  await dashboard.getByRole('button', { name: 'Set the keys' }).press('Enter');
  expect((await opened).url()).toMatch(/shortcuts|about:blank/);
  await dashboard.evaluate(() => {
    sessionStorage['set'] = 'yes';
    dispatchEvent(new Event('focus'));
  });
  await expect(dashboard.getByText('Alt+Shift+J')).toBeVisible();
});

test('where no keys are set, a button on the practice page keeps a judgment', async ({ precedent }) => {
  const page = await practice(precedent);
  await withoutKeys(page);
  await page.reload();
  await tabTo(page, '#sentence');
  await page.keyboard.press('Enter');
  await isClean(page, 'practice-no-keys');
  await page.getByRole('button', { name: 'Keep a judgment' }).press('Enter');
  const card = await precedent.card(page);
  await expect(card.getByText('I asked for the repair by night')).toBeVisible();
});

test('the first steps are found again under Keys, and nothing is cut off from 360 to 1600 pixels', async ({ precedent }) => {
  const dashboard = await precedent.dashboard();
  await dashboard.getByRole('button', { name: 'Keys' }).press('Enter');
  await dashboard.getByRole('dialog').getByRole('link', { name: 'Show the first steps again' }).press('Enter');
  await expect(dashboard.getByRole('heading', { name: 'Three first steps' })).toBeVisible();
  for (const path of ['dashboard.html#welcome', 'practice.html'])
    for (const width of [360, 768, 1280, 1600]) {
      await dashboard.setViewportSize({ width, height: 800 });
      await dashboard.goto(`chrome-extension://${precedent.extensionId}/${path}`);
      await dashboard.locator('main').waitFor();
      expect(await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
});
