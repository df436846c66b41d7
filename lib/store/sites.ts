// The sites that a person described as data on this device. In `storage.local`: a capture needs them before any database opens.
import { browser } from 'wxt/browser';
import { isMatched } from '#lib/policy/match-pattern.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { policyState } from '#lib/store/policy.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'described-sites';

/** All of them, as they were checked when they were kept. */
export const describedSites = async (): Promise<SiteDescription[]> =>
  ((await browser.storage.local.get(key))[key] as SiteDescription[] | undefined) ?? [];

/**
 * Those for an address, the organisation's first, in their order. No page learns of any other. `policy` is what is known of policies,
 * where it is being read anyway.
 */
export const sitesFor = async (address: string | undefined, policy = policyState()): Promise<SiteDescription[]> => {
  const [own, state] = await Promise.all([describedSites(), policy]);
  const theirs = state?.limits.tools ?? [];
  const sites = [...theirs, ...own.filter(({ name }) => !theirs.some((each) => each.name === name))];
  const url = sites.length > 0 && address && URL.canParse(address) ? new URL(address) : undefined;
  return url ? sites.filter(({ matches }) => matches.some((pattern) => isMatched(url, pattern))) : [];
};

/** Keeps these and no others. */
export const putSites = async (sites: SiteDescription[]): Promise<void> => browser.storage.local.set({ [key]: sites });

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchSites = (changed: () => void): (() => void) => watchKey('local', key, changed);
