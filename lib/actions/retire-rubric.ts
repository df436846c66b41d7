// Stops offering a rubric, or offers it again. Judgments under it keep its words, id and version.
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Doing it again changes nothing; nor does a rubric that is not here. */
export const retireRubric = async (
  { id, isRetired }: Takes<'retireRubric'>,
  { db = ownDb, now = Date.now } = {},
): Promise<void> => {
  await db.transaction('rw', db.rubrics, async () => {
    const newest = await db.rubrics.where('[id+version]').between([id, 0], [id, Infinity]).last();
    if (!newest || (newest.retiredAt !== undefined) === isRetired) return;
    const { retiredAt: _retiredAt, ...open } = newest;
    await db.rubrics.put(isRetired ? { ...open, retiredAt: now() } : open);
  });
};
