// What this device knows of policies, in `storage.local` under one key: a capture weighs a page before any database opens, and what belongs
// together is written at once. Written by `lib/actions/tend-policy.ts` and by what asks the endpoint, under one lock.
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

export interface PolicyState {
  /** What browser management says, as it was read last, and since which day. */
  managed: ManagedState;
  managedSince: string;
  /** The newest that was believed. Never an older one after it. */
  current?: HeldPolicy;
  /** The one that the person has seen; what another one loosens waits. */
  acknowledged?: HeldPolicy;
  /** The last one that was refused, in words; gone when one is believed again. */
  refused?: { words: string; day: string };
  /** What is in force, made from the others. */
  limits: Limits;
}

/** Nothing before the settings of browser management were read once on this profile (rule K6). */
export const policyState = async (): Promise<PolicyState | undefined> =>
  (await browser.storage.local.get(key))[key] as PolicyState | undefined;

/** Writes all of it. To be called under `inPolicyTurn`. */
export const putPolicyState = async (state: PolicyState): Promise<void> => browser.storage.local.set({ [key]: state });

/** Does one change alone, whichever part of the worker wants it. */
export const inPolicyTurn = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('policy', act);

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchPolicy = (changed: () => void): (() => void) => watchKey('local', key, changed);
