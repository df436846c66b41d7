// Stops asking a standing question, or asks it again. Records that answered it keep their answer and its version.
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { retireNewest } from '#lib/store/versions.ts';

/** Doing it again changes nothing; nor does a question that is not here. */
export const retireQuestion = (about: Takes<'retireQuestion'>, { db = ownDb, now = Date.now } = {}): Promise<void> =>
  retireNewest(db.questions, about, now());
