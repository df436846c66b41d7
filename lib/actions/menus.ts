// The context menu: keep a judgment on a page, and the way to the inbox on the toolbar button.
import { browser } from 'wxt/browser';
import { capture, type CapturedTab } from '#lib/actions/capture.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';

const inbox = 'inbox';

/** What the browser tells of a chosen entry. */
interface Choice {
  menuItemId: string | number;
  selectionText?: string | undefined;
}

/** Makes the entries anew; they outlive worker and browser. Called when the extension was installed or updated. */
export const makeMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'capture', title: 'Keep a judgment', contexts: ['selection', 'page', 'editable'] });
  browser.contextMenus.create({ id: inbox, title: 'Open the inbox', contexts: ['action'] });
};

/** Does what was chosen. A page entry names what is selected there. */
export const followMenu = async ({ menuItemId, selectionText }: Choice, tab: CapturedTab | undefined): Promise<void> =>
  menuItemId === inbox ? openDashboard() : capture(tab, selectionText);

/** Prepares the browser for this version. A new user lands in the inbox, which says what to do; an update disturbs nobody. */
export const welcome = async ({ reason }: { reason: string }): Promise<void> => {
  await makeMenus();
  if (reason === 'install') await openDashboard();
};
