// Which tab the panel is about: the one that is active in its window, or the one that its address names (`?tab=7`).
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { watchAsked } from '#lib/store/panel-asked.ts';

export interface ShownTab {
  id: number;
  /** Known where the browser tells it: of our own pages, and of a page that may be read. */
  url?: string | undefined;
  /** Grows with each change of the page, and each time the person asked on one. */
  visit: number;
}

/** The tab that the panel's own address names. */
const named = Number(new URLSearchParams(location.search).get('tab')) || undefined;

const find = async (): Promise<{ id: number; url?: string | undefined } | undefined> => {
  const tab = named
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, windowId: (await browser.windows.getCurrent()).id! }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
};

/** Follows the person from tab to tab; null when the named tab is closed, nothing until the first answer. */
export const useTab = (): ShownTab | null | undefined => {
  const [tab, setTab] = useState<ShownTab | null>();
  useEffect(() => {
    let nth = 0;
    let shown: number | undefined;
    const look = (): void => {
      const mine = ++nth;
      void find().then((found) => {
        if (mine !== nth) return;
        shown = found?.id;
        setTab(found ? { ...found, visit: mine } : null);
      });
    };
    const updated = (id: number, { status, title, url }: { status?: string; title?: string; url?: string }): void => {
      // What goes on in other tabs says nothing of this one: a chat that blinks its title would have this page read without end.
      if (shown !== undefined && id !== shown) return;
      if (status === 'complete' || title || url) look();
      else if (named === id && status) look();
    };
    look();
    if (named === undefined) browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(look);
    window.addEventListener('focus', look);
    const unwatch = watchAsked(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(look);
      window.removeEventListener('focus', look);
      unwatch();
    };
  }, []);
  return tab;
};
