// What this device knows of policies, in `storage.local` under one key: a capture weighs a page before any database opens, and what belongs
// together is written at once. Each organisation's is kept by its endpoint. Written by `lib/actions` and by what asks the endpoint, under
// one lock.
import { browser } from 'wxt/browser';
import type { Hash } from '#lib/judgment/case.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { ManagedState } from '#lib/policy/managed.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'policy';

/** A policy that was believed, and since which day. */
export interface HeldPolicy {
  policy: Policy;
  hash: Hash;
  since: string;
}

/** What is known of the policy of one organisation. */
export interface TheirPolicy {
  /** The newest that was believed. Never an older one after it. */
  current?: HeldPolicy;
  /** The one that the person has seen; what another one loosens waits. */
  acknowledged?: HeldPolicy;
  /** The last one that was refused, in words; gone when one is believed again. */
  refused?: { words: string; day: string };
  /** What is in force for what is agreed to and sent there, made from these under the ceiling of browser management. */
  limits: Limits;
}

export interface PolicyState {
  /** What browser management says, as it was read last, and since which day. */
  managed: ManagedState;
  managedSince: string;
  /** By the endpoint of the organisation. One that has no policy yet is not among them. */
  of: Readonly<Record<string, TheirPolicy>>;
  /** What is in force for what is captured and asked, made from all of them. */
  limits: Limits;
}

/** As it was stored before there could be several: of the one organisation at most, without an endpoint. */
type Stored = PolicyState | (Omit<PolicyState, 'of'> & TheirPolicy);

/** In place of the endpoint of such a policy, until `tend-policy.ts` has put it there: it holds for whichever was joined. */
export const notNamed = '';

const read = (stored: Stored | undefined): PolicyState | undefined => {
  if (stored === undefined || 'of' in stored) return stored;
  const { managed, managedSince, ...theirs } = stored;
  return {
    managed,
    managedSince,
    of: theirs.current || theirs.refused ? { [notNamed]: theirs } : {},
    limits: theirs.limits,
  };
};

/** Nothing before the settings of browser management were read once on this profile (rule K6). */
export const policyState = async (): Promise<PolicyState | undefined> =>
  read((await browser.storage.local.get(key))[key] as Stored | undefined);

/** The policy of the organisation at that endpoint; nothing where it has none. */
export const policyAt = ({ of }: PolicyState, endpoint: string): TheirPolicy | undefined => of[endpoint] ?? of[notNamed];

/** Whether what it loosens waits for the person. */
export const isWaiting = ({ current, acknowledged }: TheirPolicy): boolean =>
  current !== undefined && acknowledged?.hash !== current.hash;

/** Writes all of it. To be called under `inPolicyTurn`. */
export const putPolicyState = async (state: PolicyState): Promise<void> => browser.storage.local.set({ [key]: state });

/** Does one change alone, whichever part of the worker wants it. */
export const inPolicyTurn = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('policy', act);

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchPolicy = (changed: () => void): (() => void) => watchKey('local', key, changed);
