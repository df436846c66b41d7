// How sending stands in three figures, for the side panel. Made for live queries: reads only.
import type { Database } from '#lib/store/db.ts';

export interface ShortStanding {
  /** Refused, or held for the person. */
  needs: number;
  /** The organisation that asked for a pause. */
  pausedBy: string | undefined;
  /** Waits to be sent, or to be confirmed as taken back. */
  waits: number;
}

/** Counts. What was asked of an organisation that was left since waits for nothing. */
export const shortStanding = async (db: Database): Promise<ShortStanding> => {
  const [joined, needs] = await Promise.all([db.enrolments.toArray(), db.records.where('state').equals('refused').count()]);
  const endpoints = new Set(joined.map(({ endpoint }) => endpoint));
  const waits = await db.outbox.filter(({ endpoint }) => endpoints.has(endpoint)).count();
  return { needs, pausedBy: joined.find(({ pausedFor }) => pausedFor)?.organisation, waits };
};
