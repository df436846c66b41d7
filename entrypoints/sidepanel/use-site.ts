// Whether the tool of this page is switched on: then the panel may read it whenever it is open.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Ask } from '#components/dashboard/ask.ts';
import { sitePattern } from '#lib/actions/site-pattern.ts';

export interface Site {
  host: string;
  isOn: boolean;
  /** Asks the browser, which asks the person; to be called from a click. */
  switchOn: () => void;
  switchOff: () => void;
}

/** Follows what the person allowed, here or in the browser's own settings. `changed` is told of each change. */
export const useSite = (ask: Ask, url: string | undefined, changed: () => void): Site | undefined => {
  const site = sitePattern(url);
  const [isOn, setOn] = useState(false);
  const pattern = site?.pattern;
  useEffect(() => {
    if (!pattern) return;
    let isLate = false;
    const told = (is: boolean): void => void (isLate || setOn(is));
    const look = (): void =>
      void browser.permissions.contains({ origins: [pattern] }).then(
        (is) => told(is),
        () => told(false),
      );
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      isLate = true;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [pattern]);
  if (!site) return undefined;
  const origins = [site.pattern];
  // Asked at once: the browser takes what comes after a wait for no act of the person's.
  const switchOn = (): void => void browser.permissions.request({ origins }).then(changed, () => {});
  const switchOff = (): void => void ask('switchOff', { pattern: site.pattern }).then(changed, () => {});
  return { host: site.host, isOn, switchOn, switchOff };
};
