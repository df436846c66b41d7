// A real Chromium with the built extension in it, and the few things that a person or an accident does to it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Frame, type Page } from 'playwright';
import type { CallMessage } from '#lib/bridge/calls.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { findBrowser } from '#scripts/find-browser.ts';
import { beginCensus, isCounted } from '#tests/harness/censused.ts';
import { profileProcess } from '#tests/harness/process.ts';
import { newScratch } from '#tests/harness/scratch.ts';
import { switchedOff } from '#tests/harness/switched-off.ts';

/** Where `npm run build` puts what is shipped; journeys use it unchanged. Another folder can be named, say to try an older build. */
export const builtExtension = process.env['PRECEDENT_EXTENSION'] ?? join(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  /** Use again to start the same person's browser once more. Made fresh and removed at `close` when absent. */
  profile?: string;
  /** Proxy address that sees every byte, loopback included. */
  proxy?: string;
  /** With a window on this display (`:99`), for real keys. */
  display?: string;
  /** Leaves the page open that a first install shows, and what it says unanswered. */
  keepsWelcome?: boolean;
  /** Another program to start the browser by. */
  executable?: string;
  /** Further Chromium arguments. */
  args?: string[];
}

/** One running browser with the extension. */
export interface Browser {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /** Asks to capture in this tab, as hotkey and toolbar button do: it grants `activeTab`. */
  capture(page: Page): Promise<void>;
  /** The card's frame in this tab, once its Why field is there. */
  card(page: Page): Promise<Frame>;
  /** The card in its small window. */
  smallWindow(): Promise<Page>;
  /** A tab with the dashboard. */
  dashboard(hash?: string): Promise<Page>;
  /** Ends the service worker, as the browser does after 30 s. The next event starts it again. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
  /** SIGKILL for the whole browser; the profile stays. */
  kill(): Promise<void>;
}

const isCard = (url: string): boolean => /^chrome-extension:\/\/[^/]+\/card\.html/.test(url);

// Chromium lists the tab around a page as a target of its own with the page's address; the newest of equals is the one last opened.
const tabTarget = async (cdp: CDPSession, page: Page): Promise<string> => {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.findLast(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.targetId;
};

const isDashboard = (page: Page): boolean => /^chrome-extension:\/\/[^/]+\/dashboard\.html/.test(page.url());

/** The dashboard that opens by itself after the first install. Looked for again and again: a new tab has another address at first. */
export const welcomeOf = async (context: BrowserContext): Promise<Page> => {
  for (let tries = 0; tries < 500; tries++) {
    const welcome = context.pages().find(isDashboard);
    if (welcome) return welcome;
    await wait(20);
  }
  throw new Error('No dashboard came up within ten seconds of the install');
};

/** Goes on from the page that a first install shows, as a person does who has read it, and closes it. */
const goOn = async (welcome: Page): Promise<void> => {
  const accept: CallMessage = { call: 'acceptDisclosure', about: { version: disclosure.version } };
  await welcome.evaluate((message) => chrome.runtime.sendMessage(message), accept);
  await welcome.close();
};

const newFolder = (): Promise<string> => newScratch('precedent-profile-');

/** Of this process, made at its first need: a profile whose person has gone on from the first page. A copy starts in half the time. */
let begun: Promise<string> | undefined;
const begin = async (): Promise<string> => {
  const folder = await newFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  await (await launch({ profile: folder })).close();
  return folder;
};
const copyOfBegun = async (): Promise<string> => {
  const folder = await newFolder();
  cpSync(await (begun ??= begin()), folder, { recursive: true });
  return folder;
};

/** A worker that has only just been installed hears nothing yet, and the one that was seen first may be ended over that. */
export const untilItHears = async (context: BrowserContext): Promise<void> => {
  const hears = async (): Promise<boolean> => {
    const [worker] = context.serviceWorkers();
    return (await worker?.evaluate(() => chrome.action?.onClicked.hasListeners()).catch(() => false)) ?? false;
  };
  for (let tries = 0; tries < 1500; tries++) {
    if (await hears()) return;
    await wait(20);
  }
  throw new Error('The worker heard nothing within thirty seconds of its start');
};

/** Starts Chromium with the built extension. Throws when it was not built. */
export const launch = async (options: LaunchOptions = {}): Promise<Browser> => {
  const { profile, display, keepsWelcome, executable, args = [] } = options;
  const counted = isCounted && !options.proxy ? await beginCensus() : undefined;
  const proxy = options.proxy ?? counted?.proxy;
  // A proxy is to see the very first request, too.
  const folder = profile ?? (await (keepsWelcome || executable || options.proxy ? newFolder() : copyOfBegun()));
  const isNew = !existsSync(join(folder, 'Default'));
  const context = await chromium.launchPersistentContext(folder, {
    headless: !display,
    ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    executablePath: executable ?? findBrowser(),
    chromiumSandbox: false,
    viewport: display ? null : { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(display ? [] : ['--headless=new']),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      switchedOff,
      `--disable-extensions-except=${builtExtension}`,
      `--load-extension=${builtExtension}`,
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...args,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await untilItHears(context);
  const extensionId = new URL(worker.url()).host;
  if (isNew && !keepsWelcome) await goOn(await welcomeOf(context));
  const cdp = await context.browser()!.newBrowserCDPSession();
  return {
    context,
    extensionId,
    profile: folder,
    async capture(page) {
      await page.bringToFront();
      const targetId = await tabTarget(cdp, page);
      await cdp.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never);
    },
    async card(page) {
      for (let tries = 0; tries < 200; tries++) {
        // The folded chip of an earlier card may still be there; only an open card has the field.
        for (const frame of page.frames().filter((each) => isCard(each.url())))
          if (
            await frame
              .locator('#why')
              .isVisible()
              .catch(() => false)
          )
            return frame;
        await page.waitForTimeout(25);
      }
      throw new Error('No card came up over this page within five seconds');
    },
    async smallWindow() {
      // Looked for again and again: a new window has another address at first.
      for (let tries = 0; tries < 200; tries++) {
        const open = context.pages().find((page) => isCard(page.url()));
        if (open) {
          await open.waitForSelector('textarea');
          return open;
        }
        await wait(50);
      }
      throw new Error('No small window came up within ten seconds');
    },
    async dashboard(hash = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/dashboard.html${hash}`);
      return page;
    },
    async killWorker() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      for (const { type, url, targetId } of targetInfos)
        if (type === 'service_worker' && url.includes(extensionId)) await cdp.send('Target.closeTarget', { targetId });
    },
    async close() {
      // A journey that closed the browser by itself has nothing more to count.
      if (context.browser()?.isConnected()) await counted?.end(context, extensionId);
      await context.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      await profileProcess(folder).kill();
      await context.close().catch(() => {});
    },
  };
};
