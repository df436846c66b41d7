// Where sending stands, in words for the person: what happened, what is safe, what comes next. Pure.
import type { EnrolmentRow, Trouble } from '#lib/store/db.ts';
import { mayTryAt } from '#lib/sync/backoff.ts';

/** What the status line is made from. Times are milliseconds by this device's clock. */
export interface Waiting {
  enrolments: Pick<EnrolmentRow, 'endpoint' | 'organisation' | 'rest' | 'pausedFor'>[];
  /** Rows of the outbox by what they do. */
  puts: number;
  erasures: number;
  /** When the first of them is due. */
  nextAttemptAt?: number;
  /** False while the browser says that it is offline. */
  isOnline?: boolean;
}

/** The line, and whether "Try now" would do anything. */
export interface SyncStatus {
  text: string;
  mayTryNow: boolean;
  isTrouble: boolean;
}

const troubles: Readonly<Record<Trouble, (host: string) => string>> = {
  unreachable: (host) => `Could not reach ${host}.`,
  timeout: (host) => `${host} did not answer within 25 seconds.`,
  busy: (host) => `${host} is busy.`,
  unavailable: (host) => `${host} has a problem of its own.`,
  'not-understood': (host) => `${host} answered something that is no answer.`,
  unproven: (host) => `${host} did not accept the proof that what was sent came from this device.`,
  unexpected: (host) => `${host} refused in a way that this version does not know.`,
  'incomplete-answer': (host) => `${host} left some of what was sent unanswered.`,
  'bad-receipt': (host) =>
    `${host} gave a proof that could not be verified, so it does not count as sent. Tell your organisation.`,
  'ever-changing': (host) => `${host} says of itself something else with each answer. Tell your organisation.`,
  'refused-batch': (host) => `${host} could not read something that was sent. It is being found.`,
};

const pauses: Readonly<Record<NonNullable<EnrolmentRow['pausedFor']>, (organisation: string) => string>> = {
  enrol: (organisation) => `${organisation} does not know this device any more. Join again with a new code.`,
  stopped: (organisation) =>
    `${organisation} takes nothing more from this device. What it sent can still be taken back. Ask there, then try again.`,
  removed: (organisation) =>
    `${organisation} has removed this device: nothing more is sent there. All that you kept is here, and what you sent can still be taken back. Ask there if this is a mistake, then try again.`,
  update: (organisation) => `${organisation} needs a newer version of this extension. Update it, then try again.`,
};

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** A wait in words: "40 s", "4 min", "2 h". */
export const inWords = (ms: number): string => {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
};

const safe = (puts: number, erasures: number): string =>
  [
    puts > 0 ? `${counted(puts, 'judgment is', 'judgments are')} safe on this device.` : '',
    erasures > 0 ? `${counted(erasures, 'judgment is', 'judgments are')} still to be taken back there.` : '',
  ]
    .filter(Boolean)
    .join(' ');

const stuckOf = ({ enrolments }: Waiting) =>
  enrolments.find(({ pausedFor }) => pausedFor) ?? enrolments.find(({ rest }) => rest?.why);

/** When the next try is, in milliseconds since 1970; a time that is over for at once. */
const nextAt = (waiting: Waiting, now: number): number => {
  const rest = stuckOf(waiting)?.rest;
  return Math.max(rest ? mayTryAt(rest, now, false) : 0, waiting.nextAttemptAt ?? 0);
};

/** When the next try is, in words; nothing while nothing waits, or while only the person can go on. */
export const nextTry = (waiting: Waiting, now: number): string | undefined => {
  if (waiting.puts + waiting.erasures === 0) return undefined;
  if (stuckOf(waiting)?.pausedFor) return 'When you say so.';
  if (waiting.isOnline === false) return 'When the network is back, by itself.';
  const next = nextAt(waiting, now);
  return next > now ? `In ${inWords(next - now)}, by itself.` : 'Now, by itself.';
};

/** The status line. Being offline is told as what it is, no fault. */
export const statusOf = (waiting: Waiting, now: number): SyncStatus => {
  const { puts, erasures, isOnline = true } = waiting;
  const count = puts + erasures;
  const stuck = stuckOf(waiting);
  if (!stuck && count === 0) return { text: 'Nothing is waiting to be sent.', mayTryNow: false, isTrouble: false };
  if (stuck?.pausedFor) {
    const text = [pauses[stuck.pausedFor](stuck.organisation), safe(puts, erasures)].filter(Boolean).join(' ');
    return { text, mayTryNow: stuck.pausedFor !== 'enrol', isTrouble: true };
  }
  if (!isOnline && count > 0)
    return { text: `Offline. ${safe(puts, erasures)} This goes on when the network is back.`, mayTryNow: true, isTrouble: false };
  const next = nextAt(waiting, now);
  const when = next > now ? `Next try in ${inWords(next - now)}.` : 'Next try at once.';
  if (stuck?.rest?.why && count > 0) {
    const mayTryNow = mayTryAt(stuck.rest, now, true) <= now;
    return {
      text: `${troubles[stuck.rest.why](new URL(stuck.endpoint).host)} ${safe(puts, erasures)} ${when}`,
      mayTryNow,
      isTrouble: true,
    };
  }
  if (count === 0) return { text: 'Nothing is waiting to be sent.', mayTryNow: false, isTrouble: false };
  const words = [
    puts > 0 ? `${puts} waiting to be sent.` : '',
    erasures > 0 ? `${counted(erasures, 'judgment', 'judgments')} being taken back.` : '',
  ];
  return { text: words.filter(Boolean).join(' '), mayTryNow: true, isTrouble: false };
};
