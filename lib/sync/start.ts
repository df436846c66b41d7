// Starts runs and sees to the next one: at worker start, when the outbox changes, and whenever one was woken (`wakes.ts`).
import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { db } from '#lib/store/db.ts';
import { openOutbox } from '#lib/store/outbox.ts';
import { furthestAhead } from '#lib/sync/backoff.ts';
import { askForPolicy } from '#lib/sync/ask-for-policy.ts';
import { drain, nextRunAt } from '#lib/sync/runner.ts';
import { syncAlarm } from '#lib/sync/wakes.ts';
import { world as realWorld } from '#lib/sync/world.ts';

const lock = 'precedent-sync';

/** Does something while nothing is being sent. */
export const inSyncTurn = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request(lock, act);

/** Waits up to this long are kept in the worker as well, since alarms are not precise below half a minute. */
const shortWait = 25_000;
/** A worker that was killed before it could set the alarm for what it had just queued is made good for after so long. */
const longestWait = 3_600_000;
/** Until a run has finished there is always an alarm no further ahead than this, for the case that the worker dies in it. */
const insurance = 60_000;

/** Sets the alarm for a time unless it is set for an earlier one; one that a clock change left absurdly far ahead is replaced. */
const wakeBy = async (at: number, now: number): Promise<void> => {
  const set = await browser.alarms.get(syncAlarm);
  const isSoonEnough = set && set.scheduledTime <= at && set.scheduledTime > now - insurance;
  if (!isSoonEnough || set.scheduledTime > now + furthestAhead) browser.alarms.create(syncAlarm, { when: Math.max(at, now) });
};

let timer: ReturnType<typeof setTimeout> | undefined;

/** Makes sure that something wakes the runner when the next row is due. */
const schedule = async (): Promise<void> => {
  const now = Date.now();
  const next = await nextRunAt(openOutbox(''), now);
  if (next === undefined) return;
  const at = Math.min(next, now + longestWait);
  await wakeBy(at, now);
  clearTimeout(timer);
  if (at - now <= shortWait) timer = setTimeout(() => void runSync(), Math.max(0, at - now));
};

/**
 * Sends what is due, unless another run is at it. `isHurried` is the person's own wish, or the network coming back: it skips the
 * backoff, never what the endpoint asked for. Never rejects; what went wrong is stored for the status line.
 */
export const runSync = async ({ isHurried = false } = {}): Promise<void> => {
  try {
    const world = realWorld();
    if ((await db.enrolments.count()) === 0) return;
    const hasRun = await navigator.locks.request(lock, { ifAvailable: !isHurried }, async (held) => {
      if (!held) return false;
      await wakeBy(Date.now() + insurance, Date.now());
      const holder = world.newId();
      await drain(openOutbox(holder), world, holder, isHurried);
      await askForPolicy(openOutbox(holder), world, holder);
      return true;
    });
    // Who holds the lock schedules when it is done; doing so here would only ask for it again at once.
    if (hasRun) await schedule();
  } catch (cause) {
    // A database that will not open is told on every page of ours; here the next wake simply tries again.
    console.warn('Sending stopped and will be tried again. Nothing was lost.', cause);
  }
};

/** What is due first decides when to wake. Whoever queues something need not know of sending. */
const watchOutbox = (): void => {
  liveQuery(() => db.outbox.orderBy('nextAttemptAt').limit(1).keys()).subscribe({
    next: () => void schedule().catch(() => {}),
    // A live query ends with its first error, say of a database that was closed for a newer version.
    error: () => setTimeout(watchOutbox, shortWait),
  });
};

/** Sends what is due now, and from now on whatever is queued. */
export const followOutbox = (): void => {
  watchOutbox();
  void runSync();
};

/** Ends every pause and tries now: the person asked for it, or the extension was updated. */
export const resumeSync = async (): Promise<void> => {
  await db.enrolments.toCollection().modify((enrolment) => {
    delete enrolment.pausedFor;
  });
  await runSync({ isHurried: true });
};
