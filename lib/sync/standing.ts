// What the device remembers of an endpoint after each reply: its clock, nonce, store and how long to leave it alone. Pure.
import type { EnrolmentRow, Rest } from '#lib/store/db.ts';
import { restAfter, retryAfter } from '#lib/sync/backoff.ts';
import { serverNow } from '#lib/sync/check.ts';
import type { Meaning } from '#lib/sync/outcome.ts';
import type { Reply } from '#lib/sync/reply.ts';
import type { ReconcileAnswer } from '#lib/wire/outcomes.ts';

/** What every answer to an enrolled device carries. */
export type Standing = Omit<ReconcileAnswer, 'missing' | 'erased'>;

/** The row with another rest, or with none. */
export const withRest = ({ rest: _old, ...enrolment }: EnrolmentRow, rest: Rest | undefined): EnrolmentRow =>
  rest ? { ...enrolment, rest } : enrolment;

/**
 * The row after an answer that was understood. Another store epoch means that everything is to be reconciled, and so does a raised
 * contributor epoch: everything was erased from elsewhere.
 */
export const welcome = (enrolment: EnrolmentRow, told: Standing, now: number): EnrolmentRow => {
  const { storeEpoch } = told;
  const contributorEpoch = Math.max(enrolment.contributorEpoch, told.contributorEpoch ?? 0);
  const isAsBefore = storeEpoch === enrolment.storeEpoch && contributorEpoch === enrolment.contributorEpoch;
  const { lastReconciledAt: _last, ...anew } = enrolment;
  const clock = { server: Date.parse(told.serverTime), local: now };
  return { ...(isAsBefore ? enrolment : anew), storeEpoch, contributorEpoch, clock };
};

/** The row with the nonce that a reply brought. */
export const withNonce = (enrolment: EnrolmentRow, reply: Reply): EnrolmentRow =>
  reply.isReached && reply.nonce !== undefined ? { ...enrolment, nonce: reply.nonce } : enrolment;

/** The row after a reply that pauses the endpoint or lets it rest. */
export const afterFailure = (
  enrolment: EnrolmentRow,
  reply: Reply,
  meaning: Extract<Meaning, { do: 'pause' | 'rest' }>,
  now: number,
  random: number,
): EnrolmentRow => {
  const known = withNonce(enrolment, reply);
  if (meaning.do === 'pause') return { ...known, pausedFor: meaning.pausedFor };
  const told = reply.isReached ? Date.parse(reply.date ?? '') : NaN;
  const theirNow = Number.isNaN(told) ? (serverNow(enrolment, now) ?? now) : told;
  const wait = reply.isReached ? retryAfter(reply.retryAfter, theirNow) : 0;
  return withRest(known, restAfter(enrolment.rest, meaning.why, wait, now, random));
};
