// By its shortcut: the small window of the toolbar button, with the field for a reason, while a recording runs.
import { browser } from 'wxt/browser';
import { recordingNow } from '#lib/store/recording.ts';

/** Does nothing where none runs. A browser that opens no such window has it in a tab of its own. */
export const openReason = async (): Promise<void> => {
  if (!(await recordingNow())) return;
  try {
    await (browser.action as { openPopup?: () => Promise<void> }).openPopup!();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/recording.html' as '/dashboard.html') });
  }
};
