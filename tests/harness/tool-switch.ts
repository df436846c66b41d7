// A person switches a tool on: in the real side panel, by the keyboard, answering what the browser asks.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launch, type Browser, type LaunchOptions } from '#tests/harness/browser.ts';
import { openDisplay, type Display } from '#tests/harness/display.ts';
import { sidePanel, type SidePanel } from '#tests/harness/side-panel.ts';

export interface Screen {
  display: Display;
  browser: Browser;
  /** The one tab that is open at first. */
  page: Page;
}

/** A browser with a window and a keyboard, for as long as `use` takes. */
export const onScreen = async (
  use: (screen: Screen) => Promise<void>,
  options: Omit<LaunchOptions, 'display'> = {},
): Promise<void> => {
  const display = await openDisplay();
  try {
    const browser = await launch({ ...options, display: display.name });
    try {
      await use({ display, browser, page: browser.context.pages()[0] ?? (await browser.context.newPage()) });
    } finally {
      await browser.close();
    }
  } finally {
    display.stop();
  }
};

/** Answers once this holds; fails after ten seconds with these words. */
export const until = async (words: string, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error(`After ten seconds not yet: ${words}`);
};

/** Presses the button of the panel that says this, by the keyboard. */
export const pressInPanel = async ({ display }: Screen, panel: SidePanel, words: string): Promise<void> => {
  const focused = () => panel.read<string>('document.activeElement.textContent.trim()');
  await display.press('alt+shift+k');
  for (let presses = 0; presses < 30 && (await focused()) !== words; presses++) await display.press('Tab');
  if ((await focused()) !== words) throw new Error(`Tab reaches no button ${words} in the panel`);
  await display.press('Return');
};

/** Switches on the tool of the page that is in front, and answers with the panel that shows it. */
export const switchOn = async (screen: Screen): Promise<SidePanel> => {
  const { display, browser, page } = screen;
  await page.bringToFront();
  await page.locator('h1').first().click();
  await display.press('alt+shift+k');
  const panel = await sidePanel(browser);
  await panel.says('Switched on, Precedent may');
  await pressInPanel(screen, panel, 'Switch on for this tool');
  // The browser asks by itself, and takes the keyboard for it; but no key at first, so that nobody answers by accident. What it was
  // answered once, and was taken back in a page of ours, it does not ask again.
  const isOn = () => panel.read<boolean>("document.body.innerText.includes('is switched on')");
  const isAsking = async () => !(await panel.read<boolean>('document.hasFocus()'));
  await until('the browser asks, or the tool is on', async () => (await isAsking()) || (await isOn()));
  if (!(await isOn())) {
    await wait(1500);
    await display.press('Tab');
    await display.press('space');
  }
  await panel.says('is switched on');
  return panel;
};

/** Whether the listening script of ours is in the page, looked for in our own world there. */
export const isWatched = async ({ context }: Browser, page: Page): Promise<boolean> => {
  const cdp = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => worlds.push({ id, origin }));
  await cdp.send('Runtime.enable');
  const own = worlds.filter(({ origin }) => origin.startsWith('chrome-extension://'));
  const found = await Promise.all(
    own.map(({ id }) =>
      cdp.send('Runtime.evaluate', { contextId: id, expression: 'Boolean(globalThis.precedentWatch)', returnByValue: true }),
    ),
  );
  await cdp.detach();
  return found.some(({ result }) => result.value === true);
};
