// The answer table of the protocol: what a reply means for a batch, and what an outcome means for one row (rules O1 and O2).
// Pure. Two rules decide every doubt: an outcome clears a row only if it is about the same act, and what is not understood waits.
import { may, move, type Act } from '#lib/judgment/life.ts';
import type { EnrolmentRow, OutboxRow, Trouble } from '#lib/store/db.ts';
import type { Change, Holding } from '#lib/store/holding.ts';
import { delay } from '#lib/sync/backoff.ts';
import type { Reply } from '#lib/sync/reply.ts';
import type { Outcome } from '#lib/wire/outcomes.ts';
import { toldIn } from '#lib/sync/told.ts';
import { codeOf, recordProblems, type Problem, type RecordProblem } from '#lib/wire/problems.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

/** What a whole reply asks for. */
export type Meaning =
  | { do: 'read' }
  | { do: 'ask-again'; nonce: string }
  | { do: 'split'; code: 'malformed-event' | 'too-large' }
  | { do: 'pause'; pausedFor: NonNullable<EnrolmentRow['pausedFor']> }
  | { do: 'rest'; why: Trouble };

const pauses: Readonly<Record<number, NonNullable<EnrolmentRow['pausedFor']>>> = { 401: 'enrol', 403: 'stopped', 426: 'update' };

/** Reads a reply by its status alone. `nonce` is the one that the request carried: a 401 with another is a request for that. */
export const meaningOf = (reply: Reply, nonce: string | undefined, isRetry: boolean): Meaning => {
  if (!reply.isReached) return { do: 'rest', why: reply.why };
  const { status } = reply;
  if (status === 200) return { do: 'read' };
  if (status === 401 && reply.nonce !== undefined && reply.nonce !== nonce && !isRetry)
    return { do: 'ask-again', nonce: reply.nonce };
  // Instances behind one address that do not share nonces: a matter of waiting, not of this device's right to send.
  const code = status === 401 || status === 403 ? toldIn(reply)?.code : undefined;
  if (status === 401 && code === 'use-nonce') return { do: 'rest', why: 'unavailable' };
  // A network that doubles a request gets the second one refused, and that answer may be the one that arrives. The next has a new proof.
  if (status === 401 && code === 'bad-proof') return { do: 'rest', why: 'unproven' };
  if (status === 403 && code === 'device-revoked') return { do: 'pause', pausedFor: 'removed' };
  const pausedFor = pauses[status];
  if (pausedFor) return { do: 'pause', pausedFor };
  if (status === 400 || status === 422) return { do: 'split', code: 'malformed-event' };
  if (status === 413) return { do: 'split', code: 'too-large' };
  if (status === 409 || status === 425 || status === 429) return { do: 'rest', why: 'busy' };
  return { do: 'rest', why: status >= 500 ? 'unavailable' : 'unexpected' };
};

/** What was sent of one row: an outcome about anything else is not about this. */
export interface Sent {
  id: string;
  action: OutboxRow['action'];
  eventId: string;
  /** Of a put: what its receipt must name. */
  hash?: string;
  consentId?: string;
}

/** Whether the row that waits now is the act that was sent. A put's acknowledgement never clears an erase. */
export const isSameAct = ({ row }: Holding, sent: Sent): boolean =>
  row !== undefined && row.action === sent.action && row.eventId === sent.eventId;

/** The state after an act, where the act is possible. */
const after = ({ record }: Holding, act: Act): Pick<Change, 'state'> =>
  record && may(record.state, act) ? { state: move(record.state, act) } : {};

const waits = ({ row }: Holding, now: number, random: number): Pick<Change, 'row'> =>
  row ? { row: { ...row, nextAttemptAt: now + delay(row.attempt, random) } } : {};

/** Puts a record before the person with the reason. An erase goes on being tried: what was taken back stays taken back. */
export const quarantine = (held: Holding, code: string, reason: string, now: number, random: number): Change => ({
  id: held.id,
  quarantine: { recordId: held.id, code, reason, at: now },
  ...(held.row?.action === 'erase' ? waits(held, now, random) : { row: null, ...after(held, 'refuse') }),
});

const reasonOf = (about: Problem | undefined): [code: string, reason: string] => {
  if (!about)
    return ['refused', 'The endpoint refused this record without a reason. Take it back, or change it and agree again.'];
  const code = codeOf(about);
  const known = recordProblems[code as RecordProblem] as string | undefined;
  return [code, [known ?? about.title, about.detail].filter(Boolean).join(' ')];
};

const goneReason =
  'This was erased at the endpoint from another device or with your recovery code. It is still here. It cannot be sent again.';

/** A record that the endpoint erased without being asked from here: it is marked, and the person is told. */
export const gone = (held: Holding, now: number): Change => ({
  id: held.id,
  row: null,
  endsConsent: true,
  quarantine: { recordId: held.id, code: 'gone', reason: goneReason, at: now },
  ...after(held, 'confirm-erased'),
});

/** The changes of one row by its outcome; `trouble` when it waits on because the answer lacked something. */
export const settle = (
  held: Holding,
  sent: Sent,
  outcome: Outcome | undefined,
  claims: ReceiptClaims | undefined,
  now: number,
  random: number,
): { change?: Change; trouble?: Trouble } => {
  if (!isSameAct(held, sent)) return {};
  const { id } = held;
  const wait = (trouble: Trouble) => ({ change: { id, ...waits(held, now, random) }, trouble });
  if (!outcome) return wait('incomplete-answer');
  const { result, receipt: jws = '' } = outcome;
  const isErased = claims?.state === 'erased' && claims.id === id;
  const erased = isErased ? { receipt: { recordId: id, state: 'erased' as const, jws, at: now } } : {};

  if (sent.action === 'erase') {
    if (result === 'refused')
      return { change: quarantine(held, ...reasonOf(outcome.problem), now, random), trouble: 'unexpected' };
    if (result !== 'erased' && result !== 'gone') return wait('incomplete-answer');
    if (!isErased) return wait('bad-receipt');
    return { change: { id, row: null, quarantine: null, endsConsent: true, ...erased, ...after(held, 'confirm-erased') } };
  }
  if (result === 'stored' || result === 'duplicate') {
    const isTrue =
      claims?.state === 'stored' && claims.id === id && claims.hash === sent.hash && claims.consentId === sent.consentId;
    if (!isTrue) return wait('bad-receipt');
    const receipt = { recordId: id, state: 'stored' as const, jws, at: now };
    return { change: { id, row: null, quarantine: null, receipt, ...after(held, 'acknowledge') } };
  }
  if (result === 'gone') return { change: { ...gone(held, now), ...erased } };
  if (result === 'conflict') return { change: quarantine(held, 'conflict', recordProblems.conflict, now, random) };
  if (result === 'refused') return { change: quarantine(held, ...reasonOf(outcome.problem), now, random) };
  return wait('incomplete-answer');
};

/** The changes of a batch of `size` rows that was refused as a whole: halved, or put before the person when it was a single row. */
export const split = (
  held: Holding[],
  code: 'malformed-event' | 'too-large',
  size: number,
  now: number,
  random: number,
): Change[] =>
  size === 1
    ? held.map((one) => quarantine(one, code, recordProblems[code], now, random))
    : held.map(({ id, row }) => ({ id, ...(row ? { row: { ...row, batchLimit: Math.ceil(size / 2) } } : {}) }));
