// A person asked to capture in a tab, by shortcut, toolbar button or context menu: that alone lets a script of ours run there (rules K4, K6).
import { browser } from 'wxt/browser';
import { placesOf } from '#lib/actions/located.ts';
import { giveSites } from '#lib/actions/give-sites.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { isPracticePage } from '#lib/actions/practice-page.ts';
import type * as Seldom from '#lib/actions/seldom.ts';
import { clean } from '#lib/judgment/clean.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { allowedAt } from '#lib/policy/place-of.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import type { Database } from '#lib/store/db.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { tellAsked } from '#lib/store/panel-asked.ts';
import { policyState } from '#lib/store/policy.ts';
import { putSeed, type Seed } from '#lib/store/seeds.ts';
import { sitesFor } from '#lib/store/sites.ts';
import { forgetCard, openCards, putSelection, type OpenCard } from '#lib/store/open-cards.ts';

/** The tab, as far as the browser tells of it. */
export interface CapturedTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  windowId?: number | undefined;
}

/** Brings a small window that is open for this tab to the front. Says whether there is one. */
const showOpenWindow = async (cards: OpenCard[], tab: number): Promise<boolean> => {
  const card = cards.find((each) => each.where === 'window' && each.tab === tab && each.holder);
  if (!card?.holder) return false;
  const shown = await browser.tabs.get(card.holder.tab).catch(() => undefined);
  if (shown?.windowId === undefined) {
    await forgetCard(card.nonce);
    return false;
  }
  await browser.windows.update(shown.windowId, { focused: true });
  return true;
};

/** Milliseconds between tries. Chromium may tell of the click a moment before it grants the tab: seen one time in six, gone in 50 ms. */
const pauses = [5, 15, 30, 50, 100];

/** Runs in the page, in our own world there: what is open gives way to a card that begins anew. */
const beginAnew = (isInWindow: boolean): void => {
  Object.defineProperty(globalThis, 'precedentAnew', { value: { isInWindow }, writable: true, configurable: true });
};

/** Runs the page script. Answers false where the browser lets no script in, its own pages say, and where the page keeps ours from us. */
const inject = async (tabId: number, sites: SiteDescription[], anew: { isInWindow: boolean } | undefined): Promise<boolean> => {
  const about = { target: { tabId }, injectImmediately: true };
  for (const pause of [...pauses, undefined]) {
    try {
      if (anew) await browser.scripting.executeScript({ ...about, func: beginAnew, args: [anew.isInWindow] });
      await giveSites(tabId, sites);
      // At once, where the page is still loading: the selection is there, and the person waits for the card.
      const [told] = (await browser.scripting.executeScript({ ...about, files: ['/sites.js', '/pick.js'] })) ?? [];
      return told?.result !== false;
    } catch {
      // The reason is a sentence that differs between browsers; the next try tells.
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
};

const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');

export interface CaptureMeans {
  /** Loads what most captures do not need. */
  seldom: () => Promise<typeof Seldom>;
  db?: Database;
  /** The earlier judgment that the new one starts from; it begins anew, whatever is open. */
  seed?: Seed;
  /** The address of the frame that the words of the context menu are from, where that is not the page itself. */
  frame?: string | undefined;
  /** The page cannot have the keyboard now: the card goes to its small window at once. */
  isInWindow?: boolean;
}

/** Our practice page lets no script be put into it; it runs the page script itself when it is told. */
const startPractice = (tabId: number): Promise<void> => browser.tabs.sendMessage(tabId, { capture: true }, { frameId: 0 });

/**
 * Starts a capture, or brings back the one that is open. Before the person has read what Precedent does, shows that and does nothing
 * else (rule K7). `words` is what the context menu says is selected.
 */
export const capture = async (
  tab: CapturedTab | undefined,
  words: string | undefined,
  { seldom, db, seed, frame, isInWindow = false }: CaptureMeans,
): Promise<void> => {
  const { id, url = '' } = tab ?? {};
  if (tab === undefined || id === undefined) return;
  // Read beside what is read anyway: the question costs a capture no time.
  const known = policyState();
  const [mayCapture, cards, sites, policy] = await Promise.all([isDisclosed(), openCards(), sitesFor(url, known), known]);
  if (!mayCapture) return openDashboard();
  if (isPracticePage(url)) return startPractice(id);
  if (url.startsWith(browser.runtime.getURL('/'))) return;
  const { level } = policy ? allowedAt(policy.limits, placesOf(url, frame)) : await (await seldom()).allowedNow(url, frame);
  if (level === 'off') return (await seldom()).notHere(url, frame);
  if (!seed && (await showOpenWindow(cards, id))) return;
  // The browser does them in this order, long before the page script asks for what is put down.
  const [, , isIn] = await Promise.all([
    putSelection(id, scrub({ words: clean(words ?? ''), frame })),
    putSeed(id, seed),
    inject(id, sites, seed && { isInWindow }),
  ]);
  if (!isIn) await (await seldom()).captureUnread(newNonce(), id, tab, db);
  // A side panel that is open may read this page from now on.
  await tellAsked(tab);
};
