// Opens the side panel for a press in a page. The browser takes only what is done before the first wait for an act of the person's; so
// this is done as the message arrives, before the bridge has looked at it: it opens a panel for a press and does nothing else.
import { browser } from 'wxt/browser';
import type { Sender } from '#lib/bridge/caller.ts';

interface Panels {
  sidePanel?: { open(about: { windowId: number }): Promise<void> };
}

/** Both scripts of the worker find it here: one opens, the other one asks. */
interface OpeningHolder {
  precedentOpening?: Map<number, Promise<boolean>>;
}

const opening = ((globalThis as OpeningHolder).precedentOpening ??= new Map());

/** Starts to open the panel beside the tab of a script of ours on top of a page. */
export const openBeside = ({ id, frameId, tab }: Sender): void => {
  const { sidePanel } = browser as unknown as Panels;
  if (id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined || tab.windowId === undefined) return;
  const opened = sidePanel?.open({ windowId: tab.windowId }) ?? Promise.reject(new Error('No side panel'));
  opening.set(
    tab.id,
    opened.then(
      () => true,
      () => false,
    ),
  );
};

/** Whether the panel that was asked for last beside this tab opened; false where the browser refused or has none. */
export const isOpening = async (tab: number): Promise<boolean> => (await opening.get(tab)) ?? false;
