// Hears of changes of what the browser keeps under one key, for every store that has one of its own.
import { browser } from 'wxt/browser';

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchKey = (area: 'local' | 'session', key: string, changed: () => void): (() => void) => {
  const { onChanged } = browser.storage[area];
  const listen = (changes: Record<string, unknown>): void => {
    if (key in changes) changed();
  };
  onChanged.addListener(listen);
  return () => onChanged.removeListener(listen);
};
