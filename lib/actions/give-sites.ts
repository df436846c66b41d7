// Hands a page script the sites described as data for its address, in our own world there, before it reads the page.
import { browser } from 'wxt/browser';
import type { SiteDescription } from '#lib/policy/site.ts';

/** Runs in the page, as text: it may name nothing of this file. Taken once, so that no later address of the page is read by them. */
const takeSites = (sites: SiteDescription[]): void => {
  Object.defineProperty(globalThis, 'precedentSites', { value: sites, writable: true, configurable: true });
};

/** Does nothing where nobody described the address: a capture loses no time by it. Rejects where the browser lets no script in. */
export const giveSites = async (tabId: number, sites: SiteDescription[]): Promise<void> => {
  if (sites.length === 0) return;
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: takeSites, args: [sites] });
};
