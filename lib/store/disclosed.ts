// Whether the person has read what Precedent does and gone on (rule K7). In `storage.local`: capture reads it before any database opens.
import { browser } from 'wxt/browser';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'disclosed';

/** Which version was accepted, and when, in milliseconds since 1970. */
export interface Disclosed {
  version: number;
  at: number;
}

/** What was accepted last, or nothing. */
export const disclosed = async (): Promise<Disclosed | undefined> =>
  (await browser.storage.local.get(key))[key] as Disclosed | undefined;

/** Whether the present version was accepted. */
export const isDisclosed = async (): Promise<boolean> => (await disclosed())?.version === disclosure.version;

/** Remembers the acceptance. */
export const putDisclosed = async (accepted: Disclosed): Promise<void> => browser.storage.local.set({ [key]: accepted });

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchDisclosed = (changed: () => void): (() => void) => watchKey('local', key, changed);
