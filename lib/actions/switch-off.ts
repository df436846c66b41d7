// The person switches a tool off: the browser's permission goes, and with it all that ran there (rule K9).
import { browser } from 'wxt/browser';
import { tendSites } from '#lib/actions/tend-sites.ts';
import type { Takes } from '#lib/bridge/calls.ts';

/** Answers when nothing of ours is in its pages any more. Switching off what is off changes nothing. */
export const switchOff = async ({ pattern }: Takes<'switchOff'>): Promise<void> => {
  await browser.permissions.remove({ origins: [pattern] });
  await tendSites();
};
