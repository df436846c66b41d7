// Opens the side panel from the card: a key press in it is the person's own act, and the browser takes it for one in a frame of ours too.
import { browser } from 'wxt/browser';

/** What Chromium and Edge offer for it. Firefox gives a frame over a page no call of that kind, and takes no press that was told of. */
interface Panels {
  sidePanel?: { open(about: { windowId: number }): Promise<void> };
}

const unopened =
  'The side panel does not open from here. What you typed is safe. Press its key: Alt+Shift+K, where it was not changed.';

/** Rejects with a sentence where the browser opens none. Must run before anything is waited for. */
export const openPanel = async (windowId: number): Promise<void> => {
  const { sidePanel } = browser as unknown as Panels;
  if (!sidePanel) throw new Error(unopened);
  await sidePanel.open({ windowId }).catch((cause: unknown) => {
    throw new Error(unopened, { cause });
  });
};
