// Tools that are switched on and what else the browser allows, kept up to date while the page is open.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { granted } from '#lib/actions/tend-sites.ts';
import { enabledSites, watchSites, type EnabledSite } from '#lib/store/enabled-sites.ts';

export interface Allowed {
  sites: readonly EnabledSite[];
  wider: readonly string[];
}

/** Nothing until it is known. Follows what is changed here, in the side panel, and in the browser's own pages. */
export const useSites = (): Allowed | undefined => {
  const [allowed, setAllowed] = useState<Allowed>();
  useEffect(() => {
    const read = (): void =>
      void Promise.all([enabledSites(), granted()]).then(([sites, { wider }]) => setAllowed({ sites, wider }));
    read();
    const unwatch = watchSites(read);
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      unwatch();
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return allowed;
};
