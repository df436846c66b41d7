// What the device remembers of an endpoint after each reply: its clock, nonce, store and how long to leave it alone. Pure.
import * as z from 'zod';
import type { EnrolmentRow, Rest } from '#lib/store/db.ts';
import { restAfter, retryAfter } from '#lib/sync/backoff.ts';
import { serverNow } from '#lib/sync/check.ts';
import type { Meaning } from '#lib/sync/outcome.ts';
import type { Reply } from '#lib/sync/reply.ts';
import { standing } from '#lib/wire/outcomes.ts';

const standingAnswer = z.object(standing);
export type Standing = z.infer<typeof standingAnswer>;

/** The row with another rest, or with none. */
export const withRest = ({ rest: _old, ...enrolment }: EnrolmentRow, rest: Rest | undefined): EnrolmentRow =>
  rest ? { ...enrolment, rest } : enrolment;

/** The row after an answer that was understood. Another store epoch means that everything is to be reconciled. */
export const welcome = (enrolment: EnrolmentRow, { storeEpoch, serverTime }: Standing, now: number): EnrolmentRow => {
  const { lastReconciledAt: _last, ...anew } = enrolment;
  const clock = { server: Date.parse(serverTime), local: now };
  return storeEpoch === enrolment.storeEpoch ? { ...enrolment, clock } : { ...anew, storeEpoch, clock };
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
