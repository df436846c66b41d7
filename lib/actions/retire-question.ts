// Stops asking a standing question, or asks it again. Records that answered it keep their answer and its version.
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Doing it again changes nothing; nor does a question that is not here. */
export const retireQuestion = async (
  { id, isRetired }: Takes<'retireQuestion'>,
  { db = ownDb, now = Date.now } = {},
): Promise<void> => {
  await db.transaction('rw', db.questions, async () => {
    const newest = await db.questions.where('[id+version]').between([id, 0], [id, Infinity]).last();
    if (!newest || (newest.retiredAt !== undefined) === isRetired) return;
    const { retiredAt: _retiredAt, ...open } = newest;
    await db.questions.put(isRetired ? { ...open, retiredAt: now() } : open);
  });
};
