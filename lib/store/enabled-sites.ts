// Tools that are switched on, in `storage.local`: a page that loads is weighed against them before any database opens (rule K6).
// Whether one is on is what the browser's permission says; this adds since when, and whether marks are shown there.
import { browser } from 'wxt/browser';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'sites';

/** A tool that the person switched on: all pages of one host under one scheme. */
export interface EnabledSite {
  /** As the browser's permission names it: `https://erp.example/*`. */
  pattern: string;
  /** The day on which it was switched on. */
  since: string;
  hasMarks: boolean;
}

/** All of them, in the order in which they were switched on. */
export const enabledSites = async (): Promise<EnabledSite[]> =>
  ((await browser.storage.local.get(key))[key] as EnabledSite[] | undefined) ?? [];

/** Whether the pages that a pattern names hold this address. Ports say nothing: the browser's permission knows none. */
export const holds = ({ pattern }: Pick<EnabledSite, 'pattern'>, address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url !== undefined && `${url.protocol}//${url.hostname}/*` === pattern;
};

/** The switched-on tool that an address or origin belongs to, or nothing. */
export const siteOf = async (address: string | undefined): Promise<EnabledSite | undefined> =>
  address ? (await enabledSites()).find((site) => holds(site, address)) : undefined;

/** Writes the whole list. */
export const putSites = async (sites: readonly EnabledSite[]): Promise<void> => browser.storage.local.set({ [key]: sites });

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchSites = (changed: () => void): (() => void) => watchKey('local', key, changed);
