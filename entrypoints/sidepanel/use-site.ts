// Whether the tool of this page is switched on: then the panel may read it whenever it is open, and only then.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The pattern for all pages of a page's host; nothing for what is no page of the web. */
const patternOf = (url: string | undefined): { host: string; pattern: string } | undefined => {
  const address = url && URL.canParse(url) ? new URL(url) : undefined;
  return address && /^https?:$/.test(address.protocol)
    ? { host: address.hostname, pattern: `${address.protocol}//${address.hostname}/*` }
    : undefined;
};

export interface Site {
  host: string;
  isOn: boolean;
  /** Asks the browser, which asks the person; to be called from a click. */
  switchOn: () => void;
  switchOff: () => void;
}

/** Follows what the person allowed, here or in the browser's own settings. `changed` is told of each change. */
export const useSite = (url: string | undefined, changed: () => void): Site | undefined => {
  const site = patternOf(url);
  const [isOn, setOn] = useState(false);
  const pattern = site?.pattern;
  useEffect(() => {
    if (!pattern) return;
    const look = (): void => void browser.permissions.contains({ origins: [pattern] }).then(setOn, () => setOn(false));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [pattern]);
  if (!site) return undefined;
  const origins = [site.pattern];
  // Asked at once: the browser takes what comes after a wait for no act of the person's.
  const switchOn = (): void => void browser.permissions.request({ origins }).then(changed, () => {});
  const switchOff = (): void => void browser.permissions.remove({ origins }).then(changed, () => {});
  return { host: site.host, isOn, switchOn, switchOff };
};
