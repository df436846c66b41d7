// The side panel asks how the evidence of records stands on the page now (rule A1).
import { browser } from 'wxt/browser';
import * as z from 'zod';
import { sightOf } from '#lib/actions/page-sight.ts';
import { quotesOf } from '#lib/actions/quotes-of.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import type { Asked, Look } from '#lib/page/look.ts';
import type { Findable } from '#lib/judgment/evidence.ts';

const told = z.array(z.enum(['exact', 'moved', 'changed', 'gone']));

/** Runs in the page, as text: it may name nothing of this file. */
const findThere = (asked: Asked<Findable[]>) => (globalThis as { precedentLook?: Look }).precedentLook?.find(asked);

/** How each quote or element stands. Records of another case, without one or of a page that cannot be read have no answer. */
export const findEvidence = async ({ tab, ids }: Takes<'findEvidence'>, { db = ownDb } = {}): Promise<Gives<'findEvidence'>> => {
  const sight = await sightOf(tab, db);
  const asked = sight ? await quotesOf(db, ids, sight) : [];
  if (!sight || asked.length === 0) return {};
  const args: [Asked<Findable[]>] = [{ caseId: sight.caseId, sites: sight.sites, quotes: asked.map(({ quote }) => quote) }];
  const [answer] = await browser.scripting.executeScript({ target: sight.target, func: findThere, args }).catch(() => []);
  const standings = told.safeParse(answer?.result).data ?? [];
  return Object.fromEntries(
    asked.flatMap(({ id }, index) => {
      const standing = standings[index];
      return standing ? [[id, standing]] : [];
    }),
  );
};
