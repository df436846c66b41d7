// The context menu: keep a judgment on a page, and the ways to the inbox and to the side panel on the toolbar button.
import { browser } from 'wxt/browser';
import { capture, type CaptureMeans, type CapturedTab } from '#lib/actions/capture.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { showPanel } from '#lib/actions/show-panel.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';

const inbox = 'inbox';
const panel = 'panel';
const record = 'record';

/** What the browser tells of a chosen entry. */
interface Choice {
  menuItemId: string | number;
  selectionText?: string | undefined;
  /** 0 is the page itself. */
  frameId?: number | undefined;
  frameUrl?: string | undefined;
}

/** Makes the entries anew; they outlive worker and browser. Called when the extension was installed or updated. */
export const makeMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  const contexts = ['selection', 'page', 'frame', 'editable', 'link'] as const;
  browser.contextMenus.create({ id: 'capture', title: 'Keep a judgment', contexts: [...contexts] });
  browser.contextMenus.create({ id: panel, title: 'Show cases like this', contexts: ['action'] });
  browser.contextMenus.create({ id: record, title: 'Start or stop recording', contexts: ['action'] });
  browser.contextMenus.create({ id: inbox, title: 'Open the inbox', contexts: ['action'] });
};

/** Does what was chosen, at once: what opens the panel may wait for nothing before. A page entry names what is selected there. */
export const followMenu = async (
  { menuItemId, selectionText, frameId, frameUrl }: Choice,
  tab: CapturedTab | undefined,
  { seldom }: Pick<CaptureMeans, 'seldom'>,
): Promise<void> => {
  if (menuItemId === panel) return showPanel(tab);
  if (menuItemId === record) return (await seldom()).switchRecording(tab);
  return menuItemId === inbox ? openDashboard() : capture(tab, selectionText, frameId ? { seldom, frame: frameUrl } : { seldom });
};

/**
 * Prepares the browser for this version. A new user lands in the inbox, which says what to do. An update disturbs nobody, nor does an
 * install on a device whose person has gone on from the first page before, as each start with an unpacked folder is one.
 */
export const welcome = async ({ reason }: { reason: string }): Promise<void> => {
  await makeMenus();
  if (reason === 'install' && !(await isDisclosed())) await openDashboard();
};
