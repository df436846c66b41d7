// Joins by itself where browser management says so: endpoint, root and token. Once for these settings, after the person has read what Precedent
// does, and never again after they have left, unless they ask (rule E1).
import { browser } from 'wxt/browser';
import { enrolWith, JoinRefused, type EnrolMeans } from '#lib/actions/enrol.ts';
import { joinAlarm } from '#lib/actions/hear-policy.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { joinsBySettings } from '#lib/policy/managed.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { policyState } from '#lib/store/policy.ts';
import { putSelfJoin, selfJoinState, type SelfJoin } from '#lib/store/self-join.ts';
import { mayTryAt, restAfter } from '#lib/sync/backoff.ts';

const shortly = 30_000;

const wakeAt = (at: number, now: number): void => void browser.alarms.create(joinAlarm, { when: Math.max(at, now + shortly) });

/** What there is to do, and how it stands; nothing where the settings name no token or the person has read nothing yet. */
const toDo = async () => {
  const state = await policyState();
  const settings = state?.managed.is === 'set' ? joinsBySettings(state.managed.settings) : undefined;
  if (!settings || !(await isDisclosed())) return undefined;
  const { endpoint, root, token } = settings;
  const of = await digest(canonical({ endpoint, root, token }));
  const before = await selfJoinState();
  return { settings, of, before: before?.of === of ? before : undefined };
};

const after = (of: SelfJoin['of'], before: SelfJoin | undefined, error: unknown, now: number, random: number): SelfJoin => {
  const words = (error as Error).message;
  const day = dayOf(now);
  const isFinal = !(error instanceof JoinRefused) || error.isFinal;
  if (isFinal) return { of, is: 'refused', day, words };
  return { of, is: 'waiting', day, words, rest: restAfter(before?.rest, 'unavailable', error.wait, now, random) };
};

/**
 * Tries to join where that is still to be done. `isAsked` is the person's own wish: it takes up what was refused or left, and skips the
 * backoff, never what the endpoint asked for. Resolves whatever comes of it; that stands in the store.
 */
export const selfJoin = ({ isAsked = false } = {}, given: EnrolMeans & { random?: () => number } = {}): Promise<void> =>
  navigator.locks.request('self-join', async () => {
    const { now = Date.now, random = Math.random, ...means } = given;
    const { db = ownDb } = means;
    const work = await toDo();
    if (!work) return;
    const { settings, of, before } = work;
    if (await db.enrolments.get(settings.endpoint)) {
      if (before?.is !== 'joined') await putSelfJoin({ of, is: 'joined', day: dayOf(now()) });
      return;
    }
    if (!isAsked && (before?.is === 'joined' || before?.is === 'refused')) return;
    const mayAt = mayTryAt(before?.rest, now(), isAsked);
    if (mayAt > now()) return wakeAt(mayAt, now());
    try {
      const { endpoint, token, device: name } = settings;
      await enrolWith({ endpoint, token, ...(name === undefined ? {} : { name }) }, { ...means, now });
      await putSelfJoin({ of, is: 'joined', day: dayOf(now()) });
    } catch (error) {
      const next = after(of, before, error, now(), random());
      await putSelfJoin(next);
      if (next.rest) wakeAt(next.rest.until, now());
    }
  });

/** The person asks for it: joins, or rejects with the sentence that says why not. */
export const joinBySettings = async (): Promise<void> => {
  await selfJoin({ isAsked: true });
  const work = await toDo();
  if (!work) throw new Error('Browser management no longer says where to join. Nothing was changed. Ask whoever manages it.');
  if (work.before?.words) throw new Error(work.before.words);
};
