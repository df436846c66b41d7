// The side panel asks to see the evidence of a record on the page: its words, or the control, are selected there and scrolled to.
import { browser } from 'wxt/browser';
import { sightOf } from '#lib/actions/page-sight.ts';
import { quotesOf } from '#lib/actions/quotes-of.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import type { Asked, Look } from '#lib/page/look.ts';
import type { Findable } from '#lib/judgment/evidence.ts';

/** Runs in the page, as text: it may name nothing of this file. */
const showThere = (asked: Asked<Findable>) => (globalThis as { precedentLook?: Look }).precedentLook?.show(asked);

/** Says whether the words, or what stands in their place, are selected now. */
export const showEvidence = async ({ tab, id }: Takes<'showEvidence'>, { db = ownDb } = {}): Promise<Gives<'showEvidence'>> => {
  const sight = await sightOf(tab, db);
  const [asked] = sight ? await quotesOf(db, [id], sight) : [];
  if (!sight || !asked) return { isShown: false };
  const args: [Asked<Findable>] = [{ caseId: sight.caseId, sites: sight.sites, quotes: asked.quote }];
  const [answer] = await browser.scripting.executeScript({ target: sight.target, func: showThere, args }).catch(() => []);
  return { isShown: answer?.result === true };
};
