// Stops offering a rubric, or offers it again. Judgments under it keep its words, id and version.
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { retireNewest } from '#lib/store/versions.ts';

/** Doing it again changes nothing; nor does a rubric that is not here. */
export const retireRubric = (about: Takes<'retireRubric'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  retireNewest(db.rubrics, about, now());
