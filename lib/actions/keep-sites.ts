// A person loads a file of sites described as data, or removes some: how pages of these tools are read from then on.
import type { Takes } from '#lib/bridge/calls.ts';
import { mostSites } from '#lib/policy/site.ts';
import { describedSites, putSites } from '#lib/store/sites.ts';

/** Adds sites; one of the same name gives way. Rejects when there would be too many. */
export const addSites = async ({ sites }: Takes<'addSites'>): Promise<void> => {
  const names = new Set(sites.map(({ name }) => name));
  const kept = (await describedSites()).filter(({ name }) => !names.has(name));
  if (kept.length + sites.length > mostSites)
    throw new Error(`There is room for ${mostSites} tools, and ${kept.length} are kept. Nothing was changed. Remove some first.`);
  await putSites([...kept, ...sites]);
};

/** Forgets one. Records that were read by it stay as they are. */
export const removeSite = async ({ name }: Takes<'removeSite'>): Promise<void> =>
  putSites((await describedSites()).filter((site) => site.name !== name));
