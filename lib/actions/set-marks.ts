// The person shows or hides marks on the pages of a tool that is switched on.
import { markPages } from '#lib/actions/mark-page.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { enabledSites, putSites } from '#lib/store/enabled-sites.ts';

/** Answers when open pages show it. A tool that is not switched on has no marks to show. */
export const setMarks = async ({ pattern, isOn }: Takes<'setMarks'>, { db = ownDb } = {}): Promise<void> => {
  await navigator.locks.request('sites', async () => {
    const sites = await enabledSites();
    await putSites(sites.map((site) => (site.pattern === pattern ? { ...site, hasMarks: isOn } : site)));
  });
  await markPages(db);
};
