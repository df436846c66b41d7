// Opens the side panel from the card: a key press in it is the person's own act, and the browser takes it for one in a frame of ours too.
import { browser } from 'wxt/browser';

/** What browsers offer for it: Chromium and Edge the first, Firefox the second, in the window in front. */
interface Panels {
  sidePanel?: { open(about: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Rejects where the browser refuses. Must run before anything is waited for. */
export const openPanel = async (windowId: number): Promise<void> => {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
};
