// Whether the tool of this page is switched on: then the panel may read it whenever it is open.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Ask } from '#components/dashboard/ask.ts';
import { sitePattern } from '#lib/actions/site-pattern.ts';
import { siteOf, watchSites } from '#lib/store/enabled-sites.ts';

export interface Site {
  host: string;
  isOn: boolean;
  hasMarks: boolean;
  /** Asks the browser, which asks the person; to be called from a click. */
  switchOn: () => void;
  switchOff: () => void;
  setMarks: (isOn: boolean) => void;
}

/** Follows what the person allowed, here or in the browser's own settings. `changed` is told of each change. */
export const useSite = (ask: Ask, url: string | undefined, changed: () => void): Site | undefined => {
  const site = sitePattern(url);
  const [isOn, setOn] = useState(false);
  const [hasMarks, setMarked] = useState(true);
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
    const lookAtMarks = (): void => void siteOf(url).then((found) => isLate || setMarked(found?.hasMarks ?? true));
    look();
    lookAtMarks();
    const unwatch = watchSites(lookAtMarks);
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      isLate = true;
      unwatch();
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
    // Of its address only the tool matters here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pattern]);
  if (!site) return undefined;
  const origins = [site.pattern];
  // Asked at once: the browser takes what comes after a wait for no act of the person's.
  const switchOn = (): void => void browser.permissions.request({ origins }).then(changed, () => {});
  const switchOff = (): void => void ask('switchOff', { pattern: site.pattern }).then(changed, () => {});
  const setMarks = (is: boolean): void => void ask('setMarks', { pattern: site.pattern, isOn: is }).catch(() => {});
  return { host: site.host, isOn, hasMarks, switchOn, switchOff, setMarks };
};
