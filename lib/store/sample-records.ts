// The person's newest judgments with the address that each was made at, to try a policy on. Nothing of it is stored anew.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import type { Database } from '#lib/store/db.ts';

export interface SampleRecord {
  judgment: Judgment;
  /** The answer in one line; empty while there is none. */
  answer: string;
  /** The full address. It stays on the device. */
  address: string;
}

/** At most so many, the one that was changed last first. */
export const sampleRecords = async (db: Database, most: number): Promise<SampleRecord[]> => {
  const companions = await db.companions.orderBy('changedAt').reverse().limit(most).toArray();
  const records = await db.records.bulkGet(companions.map(({ id }) => id));
  return records.flatMap((record, index) =>
    record ? [{ judgment: record.judgment, answer: answerOf(record.judgment), address: companions[index]!.address }] : [],
  );
};
