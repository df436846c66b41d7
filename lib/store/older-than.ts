// Judgments that are older than a policy wants on this device: which of them the person can remove, and how many they agreed to.
import type { RecordId } from '#lib/judgment/judgment.ts';
import { may } from '#lib/judgment/life.ts';
import type { Database } from '#lib/store/db.ts';

export interface Older {
  /** Never agreed to: nothing but the person's own copy. */
  removable: readonly RecordId[];
  /** How many were agreed to: they stay with their proof until they are taken back. What is confirmed as erased is not among them. */
  agreed: number;
}

/** Those that nobody changed since that moment, in milliseconds since 1970. */
export const olderThan = async (db: Database, since: number): Promise<Older> => {
  const ids = await db.companions.where('changedAt').below(since).primaryKeys();
  const records = (await db.records.bulkGet(ids)).filter((record) => record !== undefined);
  const removable = records.filter(({ state }) => may(state, 'revise'));
  const erased = records.filter(({ state }) => state === 'erased');
  return { removable: removable.map(({ id }) => id), agreed: records.length - removable.length - erased.length };
};
