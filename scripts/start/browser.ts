// Opens a browser window with the built extension for a person to try it in.
import { type BrowserContext, chromium } from 'playwright';
import type { CallAnswer, Gives } from '#lib/bridge/calls.ts';
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

/** Joins the collector through the dashboard, as a person would with its form. Nothing when this profile joined before. */
export const enrol = async (context: BrowserContext, endpoint: string, makeCode: () => string) => {
  const page = await context.newPage();
  await page.goto(extensionPage('dashboard.html'));
  const endpoints = await page.evaluate(async () => {
    const open = indexedDB.open('precedent');
    await new Promise((done) => open.addEventListener('success', done));
    const get = open.result.transaction('enrolments').objectStore('enrolments').getAllKeys();
    await new Promise((done) => get.addEventListener('success', done));
    open.result.close();
    return get.result.map(String);
  });
  if (endpoints.includes(endpoint)) return { page };
  const answer = await page.evaluate(async (message) => (await chrome.runtime.sendMessage(message)) as CallAnswer, {
    call: 'enrol',
    about: { endpoint, code: makeCode() },
  });
  if (!answer.ok) {
    const before = endpoints.length === 0 ? '' : ` This browser joined ${endpoints.join(' and ')} before. What was kept is safe.`;
    throw new Error(`${answer.error}${before} To begin anew, delete .data; what was kept in it goes too.`);
  }
  return { page, joined: answer.value as Gives<'enrol'> };
};
