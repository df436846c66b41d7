// Opens the side panel beside a tab: by its shortcut or the toolbar menu, which also let the panel read that tab (`activeTab`).
import { browser } from 'wxt/browser';
import type { CapturedTab } from '#lib/actions/capture.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { tellAsked } from '#lib/store/panel-asked.ts';

/** What browsers offer for it; the polyfill knows the second alone. */
interface Panels {
  sidePanel?: { open(about: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Must run before anything is waited for: the browser takes what comes later for no act of the person's. */
export const showPanel = (tab: CapturedTab | undefined): Promise<void> => {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const opened = sidePanel && tab?.windowId !== undefined ? sidePanel.open({ windowId: tab.windowId }) : sidebarAction?.open();
  // One that is open already learns that it may read this page now; of no page before the person has gone on (rule K7).
  const asked = isDisclosed().then((is) => tellAsked(is ? tab : undefined));
  return Promise.all([opened, asked]).then(() => {});
};
