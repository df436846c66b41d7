// What is in force now, for whoever is about to do something (rules K1, K6): as it was reckoned last, without waiting for anything; on a
// profile where the managed settings were never read, after that was done once.
import { placesOf } from '#lib/actions/located.ts';
import { tendPolicy } from '#lib/actions/tend-policy.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { allowedAt, isAtLeast, type Allowed } from '#lib/policy/place-of.ts';
import type { Level } from '#lib/policy/places.ts';
import { policyState, type HeldPolicy } from '#lib/store/policy.ts';

/** What is in force, with the policy that made it so: read at once, so that the two belong together. */
export const inForceNow = async (): Promise<{ limits: Limits; current?: HeldPolicy | undefined }> => {
  const state = await policyState();
  return state ? { limits: state.limits, current: state.current } : { limits: await tendPolicy() };
};

/** What may be done on this device now. */
export const limitsNow = async (): Promise<Limits> => (await inForceNow()).limits;

/** What holds at all of these addresses. */
export const allowedNow = async (...addresses: (string | undefined)[]): Promise<Allowed> =>
  allowedAt(await limitsNow(), placesOf(...addresses));

/** Whether a level of what a policy allows is reached at all of these addresses. */
export const isAllowedNow = async (level: Level, ...addresses: (string | undefined)[]): Promise<boolean> =>
  isAtLeast((await allowedNow(...addresses)).level, level);
