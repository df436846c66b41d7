// Reads the record that an action is about.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

/** The record of that id. Throws the sentence for a person when it is gone, say because it was discarded in another window. */
export const recordOf = async (db: Database, id: RecordId): Promise<RecordRow> => {
  const record = await db.records.get(id);
  if (!record) throw new Error('This judgment is no longer on this device. Nothing was changed. Go back to the list.');
  return record;
};
