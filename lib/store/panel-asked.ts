// Tells an open side panel that the person asked on a page, by shortcut, toolbar or menu: it may be read from that moment on.
import { browser } from 'wxt/browser';

const key = 'panel-asked';

/** Called after the browser was asked to let us in. */
export const tellAsked = async (): Promise<void> => browser.storage.session.set({ [key]: crypto.randomUUID() });

/** Hears of each time, until the function that it answers is called. */
export const watchAsked = (asked: () => void): (() => void) => {
  const hear = (changes: Record<string, unknown>): void => {
    if (key in changes) asked();
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
};
