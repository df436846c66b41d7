// A person asked to capture in a tab, by shortcut, toolbar button or context menu: that alone lets a script of ours run there (rules K4, K6).
import { browser } from 'wxt/browser';
import { quoteOf, storeDraft } from '#lib/actions/open-draft.ts';
import { showWindow } from '#lib/actions/open-in-window.ts';
import { clean } from '#lib/judgment/text.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { forgetCard, openCards, putSelection, takeSelection } from '#lib/store/open-cards.ts';

/** The tab, as far as the browser tells of it. */
export interface CapturedTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');

/** Brings a small window that is open for this tab to the front. Says whether there is one. */
const showOpenWindow = async (tab: number): Promise<boolean> => {
  const card = (await openCards()).find((each) => each.where === 'window' && each.tab === tab && each.holder);
  if (!card?.holder) return false;
  const shown = await browser.tabs.get(card.holder.tab).catch(() => undefined);
  if (shown?.windowId === undefined) {
    await forgetCard(card.nonce);
    return false;
  }
  await browser.windows.update(shown.windowId, { focused: true });
  return true;
};

/** Opens a draft for a page that no script can read: what the menu named, the address and the title are all there is (rule K5). */
const captureUnread = async (id: number, { url = '', title = '' }: CapturedTab, db: Database): Promise<void> => {
  const words = (await takeSelection(id)).trim();
  const nonce = newNonce();
  const sight = {
    address: url,
    title,
    quote: words ? quoteOf(words) : undefined,
    coverage: [{ code: words ? ('selection-only' as const) : ('page-unreadable' as const), count: 1 }],
    note: '',
  };
  const stored = storeDraft({ nonce, draft: crypto.randomUUID(), tab: id, where: 'window', isStored: false }, sight, db);
  // The window opens all the same when the database does not: what is typed there goes to the journal.
  await Promise.allSettled([stored]);
  await showWindow(nonce);
  await stored;
};

/** Milliseconds between tries. Chromium may tell of the click a moment before it grants the tab: seen one time in six, gone in 50 ms. */
const pauses = [5, 15, 30, 50, 100];

/** Runs the page script. Answers false where the browser lets no script in: its own pages, its store, some viewers. */
const inject = async (tabId: number): Promise<boolean> => {
  for (const pause of [...pauses, undefined]) {
    try {
      // At once, where the page is still loading: the selection is there, and the person waits for the card.
      await browser.scripting.executeScript({ target: { tabId }, files: ['/pick.js'], injectImmediately: true });
      return true;
    } catch {
      // The reason is a sentence that differs between browsers; the next try tells.
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
};

/** Starts a capture, or brings back the one that is open. `words` is what the context menu says is selected. */
export const capture = async (
  tab: CapturedTab | undefined,
  words = '',
  { db = ownDb }: { db?: Database } = {},
): Promise<void> => {
  const { id, url = '' } = tab ?? {};
  if (tab === undefined || id === undefined || url.startsWith(browser.runtime.getURL('/'))) return;
  // Together: each wait is one that the person has, too.
  const [isShown] = await Promise.all([showOpenWindow(id), putSelection(id, scrub(clean(words)))]);
  if (isShown) return;
  if (!(await inject(id))) await captureUnread(id, tab, db);
};
