// How sending stands in three figures, for the side panel. Made for live queries: reads only.
import type { Database } from '#lib/store/db.ts';
import { joinedOutbox } from '#lib/store/joined.ts';

export interface ShortStanding {
  /** Refused, or held for the person. */
  needs: number;
  /** The organisation that asked for a pause. */
  pausedBy: string | undefined;
  /** Waits to be sent, or to be confirmed as taken back. */
  waits: number;
}

/** Counts. */
export const shortStanding = async (db: Database): Promise<ShortStanding> => {
  const [{ enrolments, rows }, needs] = await Promise.all([
    joinedOutbox(db),
    db.records.where('state').equals('refused').count(),
  ]);
  return { needs, pausedBy: enrolments.find(({ pausedFor }) => pausedFor)?.organisation, waits: rows.length };
};
