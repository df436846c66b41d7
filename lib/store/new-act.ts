// A row for what is to be done at an endpoint, before anything of it was tried.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { OutboxRow } from '#lib/store/db.ts';

/** An act of its own, due at this time, in milliseconds since 1970. */
export const newAct = (recordId: RecordId, action: OutboxRow['action'], endpoint: string, nextAttemptAt: number): OutboxRow => ({
  recordId,
  action,
  eventId: crypto.randomUUID(),
  endpoint,
  nextAttemptAt,
  attempt: 0,
  wasSent: false,
});
