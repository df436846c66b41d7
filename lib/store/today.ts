// What the person did today, counted from the database and not from what one window saw. Made for a Dexie live query: reads only.
import type { Database } from '#lib/store/db.ts';

export interface Today {
  agreed: number;
  own: number;
}

/** Counts live agreements, and judgments kept to oneself, since that moment in milliseconds since 1970. */
export const todayOf = async (db: Database, since: number): Promise<Today> => {
  const agreed = await db.consents
    .where('agreedAt')
    .aboveOrEqual(since)
    .filter(({ isLive }) => isLive)
    .count();
  const own = await db.records.where('state').equals('private').primaryKeys();
  const companions = await db.companions.bulkGet(own);
  return { agreed, own: companions.filter((each) => (each?.setAsideAt ?? 0) >= since).length };
};
