// Drains the outbox, endpoint by endpoint, until nothing is due or an endpoint has to be left alone. All that it knows is stored:
// a worker that dies at any point is followed by one that goes on from there, and what was cut short is sent again.
import type { OutboxStore } from '#lib/store/holding.ts';
import type { Progress } from '#lib/sync/apply.ts';
import { furthestAhead, isDue, mayTryAt } from '#lib/sync/backoff.ts';
import { serverNow } from '#lib/sync/check.ts';
import { enrolmentAt } from '#lib/sync/exchange.ts';
import { greet, isReconcileDue, reconcile } from '#lib/sync/reconcile.ts';
import type { World } from '#lib/sync/reply.ts';
import { sendBatch } from '#lib/sync/sender.ts';

const day = 24 * 3_600_000;
const leaseMs = 60_000;

/** One step at one endpoint: a reconciliation or a batch. `isHurried` skips the backoff, never what the endpoint asked for. */
export const step = async (store: OutboxStore, world: World, endpoint: string, isHurried: boolean): Promise<Progress> => {
  const enrolment = await enrolmentAt(store, endpoint);
  const now = world.now();
  if (!enrolment || enrolment.pausedFor || mayTryAt(enrolment.rest, now, isHurried) > now) return 'stop';
  if (isReconcileDue(enrolment, now)) return reconcile(store, world, endpoint);
  if ((await store.due(endpoint, now, furthestAhead, 1)).length === 0) return 'idle';
  if (serverNow(enrolment, now) === undefined) return greet(store, world, endpoint);
  return sendBatch(store, world, endpoint);
};

/** Sends everything that is due. To be called under the Web Lock; `holder` names this run. */
export const drain = async (store: OutboxStore, world: World, holder: string, isHurried = false): Promise<void> => {
  for (const { endpoint } of await store.enrolments()) {
    let progress: Progress;
    do {
      await store.lease(holder, world.now() + leaseMs);
      progress = await step(store, world, endpoint, isHurried);
    } while (progress === 'again');
  }
  await store.lease(holder, 0);
};

/** When the next run has work, in milliseconds by this device's clock, if it ever will by itself. */
export const nextRunAt = async (store: OutboxStore, now: number): Promise<number | undefined> => {
  const times: number[] = [];
  for (const enrolment of await store.enrolments()) {
    if (enrolment.pausedFor) continue;
    const due = await store.nextDue(enrolment.endpoint);
    const waiting = due === undefined ? Infinity : isDue(due, now) ? now : due;
    const daily = isReconcileDue(enrolment, now) ? now : enrolment.lastReconciledAt! + day;
    times.push(Math.max(Math.min(waiting, daily), mayTryAt(enrolment.rest, now, false)));
  }
  return times.length > 0 ? Math.min(...times) : undefined;
};
