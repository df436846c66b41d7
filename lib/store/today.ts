// What the person did today, counted from the database and not from what one window saw. Made for a Dexie live query: reads only.
import type { Database } from '#lib/store/db.ts';
import { practiceOf } from '#lib/store/practice.ts';

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
  // By the day and not by the state: of all that was ever kept to oneself, little is of today.
  const setAside = await db.companions.where('setAsideAt').aboveOrEqual(since).primaryKeys();
  const records = await db.records.bulkGet(setAside);
  return { agreed, own: records.filter((record) => record?.state === 'private').length };
};

/** What the desk says while no sheet lies on it. `now` is in milliseconds since 1970; the day begins where the person is. */
export const deskOf = async (db: Database, now: number) => ({
  today: await todayOf(db, new Date(now).setHours(0, 0, 0, 0)),
  practice: await practiceOf(db),
});
