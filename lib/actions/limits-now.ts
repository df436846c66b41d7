// What is in force now, for whoever is about to do something (rules K1, K6): as it was reckoned last, without waiting for anything; on a
// profile where the managed settings were never read, after that was done once.
import { placesOf } from '#lib/actions/located.ts';
import { tendPolicy } from '#lib/actions/tend-policy.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { allowedAt, isAtLeast, type Allowed } from '#lib/policy/place-of.ts';
import type { Level } from '#lib/policy/places.ts';
import { policyAt, policyState, type HeldPolicy } from '#lib/store/policy.ts';
import { limitsAt } from '#lib/store/reckon-policy.ts';

/** What may be captured and asked on this device now: what every organisation that it joined allows. */
export const limitsNow = async (): Promise<Limits> => (await policyState())?.limits ?? tendPolicy();

/** What is in force for what goes to one recipient, with the policy that made it so: read at once, so that the two belong together. */
export interface InForce {
  limits: Limits;
  current?: HeldPolicy | undefined;
}

/** For the organisation at that endpoint. One without a policy is bounded by browser management alone. */
export const inForceAt = async (endpoint: string): Promise<InForce> => {
  if (!(await policyState())) await tendPolicy();
  const state = (await policyState())!;
  return { limits: limitsAt(state, endpoint), current: policyAt(state, endpoint)?.current };
};

/** What holds at all of these addresses. */
export const allowedNow = async (...addresses: (string | undefined)[]): Promise<Allowed> =>
  allowedAt(await limitsNow(), placesOf(...addresses));

/** Whether a level of what a policy allows is reached at all of these addresses. */
export const isAllowedNow = async (level: Level, ...addresses: (string | undefined)[]): Promise<boolean> =>
  isAtLeast((await allowedNow(...addresses)).level, level);
