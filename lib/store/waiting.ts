// What the page of sending reads: what waits and why, and what needs the person. Made for live queries: reads only.
import { isForDevice } from '#lib/judgment/consent.ts';
import type { Database, OutboxRow, QuarantineRow } from '#lib/store/db.ts';
import { joinedOutbox } from '#lib/store/joined.ts';
import { rowsFor, type InboxRow } from '#lib/store/queries.ts';

/** Records that wait, by why. */
export interface WaitsBy {
  /** Agreed to a moment ago: it can still be undone. */
  undoable: number;
  /** Due, or waiting for its turn. */
  ready: number;
  /** Its bytes left, and nothing was confirmed. */
  unconfirmed: number;
  /** Asked back, and not confirmed. */
  erasures: number;
}

/** One record that was refused or held, with the reason, and what the endpoint is called. */
export type NeedsYou = InboxRow & Pick<QuarantineRow, 'code' | 'reason'> & { host: string };

export interface Waiting {
  by: WaitsBy;
  /** Newest first. */
  needs: NeedsYou[];
}

/** Why this row waits, at that moment in milliseconds since 1970. */
export const whyOf = ({ action, wasSent, attempt, nextAttemptAt }: OutboxRow, now: number): keyof WaitsBy => {
  if (action === 'erase') return 'erasures';
  if (wasSent) return 'unconfirmed';
  return attempt === 0 && nextAttemptAt > now ? 'undoable' : 'ready';
};

/** Counts what waits at organisations that this device has joined, and lists what needs the person. */
export const waitingNow = async (db: Database, now: number): Promise<Waiting> => {
  const by: WaitsBy = { undoable: 0, ready: 0, unconfirmed: 0, erasures: 0 };
  for (const row of (await joinedOutbox(db)).rows) by[whyOf(row, now)]++;
  const refused = await db.records.where('state').equals('refused').toArray();
  const reasons = await db.quarantine.bulkGet(refused.map(({ id }) => id));
  const about = new Map(
    refused.map(({ id, audience }, place) => {
      const { code = 'refused', reason = 'It was not taken.' } = reasons[place] ?? {};
      return [id, { code, reason, host: audience && !isForDevice(audience) ? new URL(audience.endpoint).host : '' }];
    }),
  );
  const needs = (await rowsFor(db, refused)).map((row) => ({ ...row, ...about.get(row.id)! }));
  return { by, needs };
};
