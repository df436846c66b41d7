// On a tool that is switched on the person goes into a field: from now on the page remembers, in its memory alone, what fields held.
import { browser } from 'wxt/browser';
import { isAllowedNow } from '#lib/actions/limits-now.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import { siteOf } from '#lib/store/enabled-sites.ts';

/** Where a script of ours says that it runs. A frame without an address counts for the page that made it. */
const whereabouts = ({ origin, url, tab }: Sender): string | undefined =>
  [origin, url, tab?.url].find((each) => each !== undefined && /^https?:/.test(each));

/** Puts the script that remembers into the very document that asked. Does nothing where the tool was switched off meanwhile. */
export const fieldFocused = async (sender: Sender): Promise<void> => {
  const { tab, frameId, documentId } = sender;
  if (!(await siteOf(whereabouts(sender))) || !(await isAllowedNow('watch', tab?.url, whereabouts(sender)))) return;
  const where = documentId ? { documentIds: [documentId] } : { frameIds: [frameId!] };
  await browser.scripting.executeScript({
    target: { tabId: tab!.id!, ...where },
    files: ['/edits.js'],
    injectImmediately: true,
  });
};
