// What the device remembers of an endpoint after each reply: its clock, nonce, store and how long to leave it alone. Pure.
import type { EnrolmentRow, Rest } from '#lib/store/db.ts';
import { restAfter, retryAfter } from '#lib/sync/backoff.ts';
import { serverNow } from '#lib/sync/check.ts';
import type { Meaning } from '#lib/sync/outcome.ts';
import type { Reply } from '#lib/sync/reply.ts';
import type { ReconcileAnswer } from '#lib/wire/outcomes.ts';

/** What every answer to an enrolled device carries. */
export type Standing = Omit<ReconcileAnswer, 'missing' | 'erased'>;

const hour = 3_600_000;

/** So many changes in an hour are taken as they come: a restore, and everything erased from elsewhere. */
const patience = 4;
const noRest: Rest = { attempt: 0, floor: 0, until: 0, failedAt: [] };

/** The row with another rest, or with none. */
export const withRest = ({ rest: _old, ...enrolment }: EnrolmentRow, rest: Rest | undefined): EnrolmentRow =>
  rest ? { ...enrolment, rest } : enrolment;

/** An epoch counts when two answers in a row say it: one that is bogus is kept neither for ever nor at all. */
const epochsAfter = ({ contributorEpoch, epochTold }: EnrolmentRow, told: number | undefined) => {
  if (told === undefined || told === contributorEpoch) return { contributorEpoch };
  return told === epochTold ? { contributorEpoch: told } : { contributorEpoch, epochTold: told };
};

/**
 * The row after an answer that was understood, with this rest. Another store epoch means that everything is to be reconciled, and so
 * does another contributor epoch: everything was erased from elsewhere. An endpoint that says so again within the hour, or never
 * twice the same, is left alone as after a failure, and longer each time: it would be asked without end.
 */
export const welcome = (
  enrolment: EnrolmentRow,
  told: Standing,
  rest: Rest | undefined,
  now: number,
  random: number,
): EnrolmentRow => {
  const { storeEpoch } = told;
  const { epochTold: _told, lastReconciledAt, changes: before, ...known } = enrolment;
  const epochs = epochsAfter(enrolment, told.contributorEpoch);
  const row = { ...known, ...epochs, storeEpoch, clock: { server: Date.parse(told.serverTime), local: now } };
  // A second answer that confirms the first is no change more.
  const isNew = storeEpoch !== enrolment.storeEpoch || (epochs.epochTold ?? enrolment.epochTold) !== enrolment.epochTold;
  const isAsBefore = !isNew && epochs.contributorEpoch === enrolment.contributorEpoch;
  const isRecent = before !== undefined && before.at <= now && before.at > now - hour;
  const changes = isNew ? { at: now, count: isRecent ? before.count + 1 : 1 } : before;
  const anew = {
    ...row,
    ...(changes && { changes }),
    ...(isAsBefore && lastReconciledAt !== undefined && { lastReconciledAt }),
  };
  if (!isNew || changes!.count < patience) return withRest(anew, rest);
  const failures = { ...(rest ?? noRest), attempt: changes!.count - patience };
  return withRest(anew, restAfter(failures, 'ever-changing', 0, now, random));
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
