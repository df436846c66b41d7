// The person has heard that the browser replaced the database, and goes on with the empty one.
import type { Takes } from '#lib/bridge/calls.ts';
import { bearWitness, isReplaced } from '#lib/store/birth.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Does nothing to a database that was born here. */
export const acceptDatabase = async (_about: Takes<'acceptDatabase'> = {}, { db = ownDb } = {}): Promise<void> => {
  if (await isReplaced(db)) await bearWitness(db);
};
