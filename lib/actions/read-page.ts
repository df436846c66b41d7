// The side panel asks what the page of a tab shows. Nothing of it is stored.
import { sightOf } from '#lib/actions/page-sight.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Tool, title, case and text of the page, without secrets; null where it may not be read. */
export const readPage = async ({ tab }: Takes<'readPage'>, { db = ownDb } = {}): Promise<Gives<'readPage'>> => {
  const sight = await sightOf(tab, db);
  if (!sight) return null;
  const { caseId: _caseId, sites: _sites, target: _target, ...read } = sight;
  return read;
};
