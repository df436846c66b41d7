// Opens the side panel from the card: a key press in it is the person's own act, and the browser takes it for one in a frame of ours too.
import { browser } from 'wxt/browser';

/** What browsers offer for it; the polyfill knows none. */
interface Panels {
  sidePanel?: { open(about: { windowId: number }): Promise<void> };
}

/** Rejects where the browser has no side panel, or refuses. Must run before anything is waited for. */
export const openPanel = async (windowId: number): Promise<void> => (browser as unknown as Panels).sidePanel?.open({ windowId });
