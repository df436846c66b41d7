// Asks an endpoint what it holds of what was sent to it, daily and after its store changed, and queues what is missing there again:
// consented records and erasures, and the newest agreement where an older store may have come back without it. Ids are all that is asked.
import { canonical } from '#lib/judgment/canonical.ts';
import { may, move } from '#lib/judgment/life.ts';
import type { EnrolmentRow, OutboxRow } from '#lib/store/db.ts';
import type { Change, Holding, OutboxStore } from '#lib/store/holding.ts';
import type { Progress } from '#lib/sync/apply.ts';
import { restAfterSuccess } from '#lib/sync/backoff.ts';
import { enrolmentAt, exchange } from '#lib/sync/exchange.ts';
import { gone } from '#lib/sync/outcome.ts';
import type { World } from '#lib/sync/reply.ts';
import { afterFailure, welcome, withNonce } from '#lib/sync/standing.ts';
import { reconcileAnswer } from '#lib/wire/outcomes.ts';
import { paths } from '#lib/wire/paths.ts';

const day = 24 * 3_600_000;
const idsPerRequest = 5000;

/** Whether an endpoint is to be asked: daily, after its store changed, and when the last time lies in a future that a clock made up. */
export const isReconcileDue = ({ lastReconciledAt: last }: EnrolmentRow, now: number): boolean =>
  last === undefined || now - last >= day || last > now;

/**
 * What the endpoint holds of one record. `restored`: it is held by a store that was another one before. A backup knows the record and perhaps
 * not the agreement that replaced the first, by which it may be used for less.
 */
export type Fate = 'held' | 'restored' | 'missing' | 'erased';

/** What a record's fate asks for. A row that waits already is left alone: its own answer will tell. */
export const mend = (
  { id, row, record, consent, isAgreedAnew }: Holding,
  fate: Fate,
  fresh: Omit<OutboxRow, 'action'>,
  now: number,
): Change | undefined => {
  if (!record || row?.action === 'erase') return undefined;
  const isTakenBack = record.state === 'withdrawn' || record.state === 'erased';
  if (isTakenBack) return fate === 'erased' ? undefined : { id, row: { ...fresh, action: 'erase' } };
  if (fate === 'erased') return gone({ id, record }, now);
  if (fate === 'held' || row || !consent || record.state === 'refused') return undefined;
  if (fate === 'restored') return isAgreedAnew ? { id, row: { ...fresh, action: 'put' } } : undefined;
  const state = may(record.state, 'send') ? { state: move(record.state, 'send') } : {};
  return { id, row: { ...fresh, action: 'put' }, ...state };
};

/** Asks about these records, or only for the time and a nonce when there are none. Answers `stop` when the endpoint did not tell. */
const ask = async (store: OutboxStore, world: World, endpoint: string, ids: string[]): Promise<Progress> => {
  const json = canonical({ ids });
  const admit = () => ({ result: true });
  const about = { endpoint, path: paths.reconcile, purpose: 'reconcile', json, records: ids, admit } as const;
  const answered = await exchange(store, world, about);
  if (!answered) return 'stop';
  const { reply, meaning, ended } = answered;
  const answer = meaning.do === 'read' && reply.isReached ? reconcileAnswer.safeParse(reply.body).data : undefined;
  const done = await store.change<Progress>(endpoint, ids, (held, enrolment) => {
    const now = world.now();
    if (!answer) {
      const failed =
        meaning.do === 'pause' || meaning.do === 'rest' ? meaning : { do: 'rest' as const, why: 'not-understood' as const };
      return { result: 'stop', enrolment: afterFailure(enrolment, reply, failed, now, world.random()), ended };
    }
    const [missing, erased] = [new Set<string>(answer.missing), new Set<string>(answer.erased)];
    // Told anew from here on until a whole reconciliation is through.
    const there: Fate =
      enrolment.lastReconciledAt === undefined || answer.storeEpoch !== enrolment.storeEpoch ? 'restored' : 'held';
    const changes = held.flatMap((holding) => {
      const { id } = holding;
      const fresh = { recordId: id, eventId: world.newId(), endpoint, nextAttemptAt: now, attempt: 0, wasSent: true };
      const fate: Fate = erased.has(id) ? 'erased' : missing.has(id) ? 'missing' : there;
      return mend(holding, fate, fresh, now) ?? [];
    });
    const known = welcome(enrolment, answer, restAfterSuccess(enrolment.rest, now), now, world.random());
    return { result: 'again', changes, enrolment: withNonce(known, reply), ended };
  });
  return done?.result ?? 'stop';
};

/** A request that carries no record and no id: it brings the endpoint's time, so that no consent is sent after its day. */
export const greet = (store: OutboxStore, world: World, endpoint: string): Promise<Progress> => ask(store, world, endpoint, []);

/** Reconciles everything that was sent to an endpoint. Killed half way, it begins anew at the next run. */
export const reconcile = async (store: OutboxStore, world: World, endpoint: string): Promise<Progress> => {
  const ids = await store.sentIds(endpoint);
  const epochs = new Set<string>();
  let isToldAnew = false;
  for (let from = 0; from === 0 || from < ids.length; from += idsPerRequest) {
    if ((await ask(store, world, endpoint, ids.slice(from, from + idsPerRequest))) === 'stop') return 'stop';
    const there = await enrolmentAt(store, endpoint);
    epochs.add(`${there?.storeEpoch} ${there?.contributorEpoch}`);
    isToldAnew = there?.epochTold !== undefined;
  }
  // A store that was exchanged half way makes the first half's answers void: the day is not marked, so that all is asked again.
  // So does an epoch that is to be said once more.
  if (epochs.size > 1 || isToldAnew) return 'again';
  const done = await store.change<Progress>(endpoint, [], (_held, enrolment) => ({
    result: 'again',
    enrolment: { ...enrolment, lastReconciledAt: world.now() },
  }));
  return done?.result ?? 'stop';
};
