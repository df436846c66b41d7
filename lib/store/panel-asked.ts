// On which page of a tab the person asked last, by shortcut, toolbar or menu: it may be read from that moment on, and no other (rule K6).
import { browser } from 'wxt/browser';
import { digest } from '#lib/store/crypto.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'panel-asked';
const pageKey = (tab: number): string => `asked/${tab}`;

/** Parts of one document are one page. Only a fingerprint is kept: an address may hold a secret (rule C6). */
const nameOf = (address: string): Promise<string> => digest(address.split('#')[0]!);

/** The page, as far as it is known. */
export interface AskedPage {
  id?: number | undefined;
  url?: string | undefined;
}

/** Tells an open side panel. Called after the browser was asked to let us in. */
export const tellAsked = async ({ id, url }: AskedPage = {}): Promise<void> => {
  const page = id !== undefined && url ? { [pageKey(id)]: await nameOf(url) } : {};
  await browser.storage.session.set({ ...page, [key]: crypto.randomUUID() });
};

/** Whether the person asked on this very page of the tab. The browser alone would let us in on every later page of that host too. */
export const wasAsked = async (tab: number, address: string): Promise<boolean> =>
  (await browser.storage.session.get(pageKey(tab)))[pageKey(tab)] === (await nameOf(address));

/** Hears of each time, until the function that it answers is called. */
export const watchAsked = (asked: () => void): (() => void) => watchKey('session', key, asked);
