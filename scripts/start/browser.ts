// Opens a browser window with the built extension for a person to try it in.
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { CallAnswer, Gives } from '#lib/bridge/calls.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { findBrowser } from '#scripts/find-browser.ts';
import { extensionFolder, extensionPage } from '#scripts/start/extension.ts';

/** Whether a window can be shown at all. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Opens the window. The profile is kept, so that what was captured is there next time. */
export const openBrowser = async (profile: string): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    headless: false,
    executablePath: findBrowser(),
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    handleSIGINT: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: ['--no-first-run', `--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
};

/** Our own pages that are open. */
const ownPages = (context: BrowserContext): Page[] => context.pages().filter((page) => page.url().startsWith(extensionPage('')));

/** Brings the dashboard to the front. */
export const showDashboard = async (context: BrowserContext): Promise<void> => ownPages(context)[0]?.bringToFront();

const hasGoneOn = (page: Page): Promise<boolean> =>
  page.evaluate(async (version) => {
    const { disclosed } = await chrome.storage.local.get<{ disclosed?: { version: number } }>('disclosed');
    return disclosed?.version === version;
  }, disclosure.version);

/**
 * Shows the dashboard and answers, with a page of ours, once the person has gone on from what it says first (rule K7): nobody does that
 * for them. `asked` is called when that is waited for.
 */
export const whenGoneOn = async (context: BrowserContext, asked: () => void): Promise<Page> => {
  if (ownPages(context).length === 0) await (await context.newPage()).goto(extensionPage('dashboard.html'));
  for (let tries = 0; ; tries++) {
    // One that is being left cannot be asked; the next round asks what came in its place.
    for (const page of ownPages(context)) if (await hasGoneOn(page).catch(() => false)) return page;
    if (tries === 0) asked();
    await wait(300);
  }
};

/** Joins the collector from a page of ours, as a person would with its form. Says what joining answered, or nothing when this profile joined before. */
export const enrol = async (page: Page, endpoint: string, makeCode: () => string) => {
  const endpoints = await page.evaluate(async () => {
    const open = indexedDB.open('precedent');
    await new Promise((done) => open.addEventListener('success', done));
    const get = open.result.transaction('enrolments').objectStore('enrolments').getAllKeys();
    await new Promise((done) => get.addEventListener('success', done));
    open.result.close();
    return get.result.map(String);
  });
  if (endpoints.includes(endpoint)) return undefined;
  const answer = await page.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) as CallAnswer, {
    call: 'enrol',
    about: { endpoint, code: makeCode() },
  });
  if (!answer.ok) {
    const before = endpoints.length === 0 ? '' : ` This browser joined ${endpoints.join(' and ')} before. What was kept is safe.`;
    throw new Error(`${answer.error}${before} To begin anew, delete .data; what was kept in it goes too.`);
  }
  return answer.value as Gives<'enrol'>;
};
