// What waits at organisations that this device has joined. What was asked of one that was left since waits for nothing.
import type { Database, EnrolmentRow, OutboxRow } from '#lib/store/db.ts';

export interface Joined {
  enrolments: EnrolmentRow[];
  /** Rows of the outbox for one of them, what is due first coming first. */
  rows: OutboxRow[];
  /** The others: of organisations that were left. */
  left: OutboxRow[];
}

/** Made for live queries: reads only. */
export const joinedOutbox = async (db: Database): Promise<Joined> => {
  const [enrolments, all] = await Promise.all([db.enrolments.toArray(), db.outbox.orderBy('nextAttemptAt').toArray()]);
  const endpoints = new Set(enrolments.map(({ endpoint }) => endpoint));
  const { rows = [], left = [] } = Object.groupBy(all, ({ endpoint }) => (endpoints.has(endpoint) ? 'rows' : 'left'));
  return { enrolments, rows, left };
};
