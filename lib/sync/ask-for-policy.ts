// Asks an endpoint for its policy, at most once an hour and when a run is due anyway. What is asked says which version the person accepted and
// which the extension has, and nothing of records (rule F1); what comes is believed only when it leads to the pinned root and is newer (rule P2).
import { browser } from 'wxt/browser';
import { utcDayOf } from '#lib/judgment/days.ts';
import { describeChange } from '#lib/policy/change/describe.ts';
import { receivePolicy, type Received } from '#lib/policy/receive.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import type { OutboxStore } from '#lib/store/holding.ts';
import { inPolicyTurn, policyAt, policyState, putPolicyState, type HeldPolicy, type TheirPolicy } from '#lib/store/policy.ts';
import { withTheirs } from '#lib/store/reckon-policy.ts';
import { mayTryAt } from '#lib/sync/backoff.ts';
import { serverNow } from '#lib/sync/check.ts';
import { exchange } from '#lib/sync/exchange.ts';
import { thumbprint, verified } from '#lib/sync/receipt.ts';
import type { World } from '#lib/sync/reply.ts';
import { afterFailure, welcome, withNonce } from '#lib/sync/standing.ts';
import { paths } from '#lib/wire/paths.ts';
import { policyAnswer } from '#lib/wire/policies.ts';

const hour = 3_600_000;
const lease = 60_000;

const isDue = ({ policyAskedAt: last, pausedFor, rest }: EnrolmentRow, now: number): boolean =>
  !pausedFor && mayTryAt(rest, now, false) <= now && (last === undefined || now - last >= hour - 60_000 || last > now);

/** What is known of an organisation's policy once another was believed: one that loosens nothing needs no look, and holds at once. */
const withPolicy = (
  before: TheirPolicy | undefined,
  { policy, hash }: Omit<HeldPolicy, 'since'>,
  day: string,
): Omit<TheirPolicy, 'limits'> => {
  const current = { policy, hash, since: day };
  const seen = before?.acknowledged;
  const isSeen = seen !== undefined && describeChange(seen.policy, policy).every(({ is }) => is === 'tighter');
  const acknowledged = isSeen ? current : seen;
  return { current, ...(acknowledged ? { acknowledged } : {}) };
};

/** Checks what came from the organisation at that endpoint, and writes what follows from it. */
export const takePolicy = async (
  offered: unknown,
  { endpoint, root }: Pick<EnrolmentRow, 'endpoint' | 'root'>,
  today: string,
  world: Pick<World, 'digest'>,
): Promise<Received> =>
  inPolicyTurn(async () => {
    const state = await policyState();
    const before = state && policyAt(state, endpoint);
    const newest = before?.current && { version: before.current.policy.version, hash: before.current.hash };
    const checks = { verify: verified, thumbprint, digest: world.digest };
    const received = await receivePolicy(offered, { root, today, newest, checks });
    if (!state || received.is === 'same') return received;
    const theirs =
      received.is === 'new' ? withPolicy(before, received, today) : { ...before, refused: { words: received.words, day: today } };
    await putPolicyState(withTheirs(state, endpoint, theirs));
    return received;
  });

/** What the organisation's list of devices tells of this one. */
const toldOf = async (endpoint: string): Promise<{ accepted?: number; extension: string }> => {
  const state = await policyState();
  const accepted = state && policyAt(state, endpoint)?.acknowledged?.policy.version;
  return { ...(accepted === undefined ? {} : { accepted }), extension: browser.runtime.getManifest().version };
};

/** Asks every endpoint that is due. To be called under the lock of sending, after a run. Rejects only when the store does. */
export const askForPolicy = async (store: OutboxStore, world: World, holder: string): Promise<void> => {
  for (const enrolment of await store.enrolments()) {
    if (!isDue(enrolment, world.now())) continue;
    const { endpoint } = enrolment;
    await store.lease(holder, world.now() + lease);
    const admit = () => ({ result: true });
    const json = canonical(await toldOf(endpoint));
    const about = { endpoint, path: paths.policy, purpose: 'policy' as const, json, records: [], admit };
    const answered = await exchange(store, world, about);
    if (!answered) continue;
    const { reply, meaning, ended } = answered;
    const answer = meaning.do === 'read' && reply.isReached ? policyAnswer.safeParse(reply.body).data : undefined;
    // An endpoint of before there were policies has none.
    const hasNone = reply.isReached && reply.status === 404;
    await store.change(endpoint, [], (_held, known) => {
      const now = world.now();
      const asked = {
        ...withNonce(answer ? welcome(known, answer, known.rest, now, world.random()) : known, reply),
        policyAskedAt: now,
      };
      const failed =
        meaning.do === 'pause' || meaning.do === 'rest' ? meaning : { do: 'rest' as const, why: 'not-understood' as const };
      return {
        result: undefined,
        enrolment: answer || hasNone ? asked : afterFailure(known, reply, failed, now, world.random()),
        ended,
      };
    });
    const today =
      answer &&
      utcDayOf(serverNow({ ...enrolment, clock: { server: Date.parse(answer.serverTime), local: world.now() } }, world.now())!);
    if (answer && (answer.policy ?? null) !== null && today) await takePolicy(answer.policy, enrolment, today, world);
  }
  await store.lease(holder, 0);
};
