// What is in force now, for whoever is about to do something (rules K1, K6): as it was reckoned last, without waiting for anything; on a
// profile where the managed settings were never read, after that was done once.
import type { Limits } from '#lib/policy/limits.ts';
import type { Located } from '#lib/policy/match-pattern.ts';
import { allowedAt, isAtLeast, type Allowed } from '#lib/policy/place-of.ts';
import type { Level } from '#lib/policy/places.ts';
import { policyState } from '#lib/store/policy.ts';

/** Light, since captures ask it: what reads settings is loaded on the first day alone. */
export const limitsNow = async (): Promise<Limits> => {
  const state = await policyState();
  if (state) return state.limits;
  const { tendPolicy } = await import('#lib/actions/tend-policy.ts');
  return tendPolicy();
};

/** An address in its parts; nothing for what is none. */
export const located = (address: string | undefined): Located | undefined =>
  address && URL.canParse(address) ? new URL(address) : undefined;

/** A page and a frame in it, as a policy weighs them. One that is not known says nothing beside one that is. */
export const placesOf = (...addresses: (string | undefined)[]): (Located | undefined)[] => {
  const known = addresses.filter((each) => each !== undefined && each !== '');
  return known.length > 0 ? known.map(located) : [undefined];
};

/** What holds at all of these addresses. */
export const allowedNow = async (...addresses: (string | undefined)[]): Promise<Allowed> =>
  allowedAt(await limitsNow(), placesOf(...addresses));

/** Whether a level of what a policy allows is reached at all of these addresses. */
export const isAllowedNow = async (level: Level, ...addresses: (string | undefined)[]): Promise<boolean> =>
  isAtLeast((await allowedNow(...addresses)).level, level);
