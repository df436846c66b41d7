// Addresses as policies weigh them. Light: a capture waits for it.
import type { Located } from '#lib/policy/match-pattern.ts';

/** An address in its parts; nothing for what is none. */
export const located = (address: string | undefined): Located | undefined =>
  address && URL.canParse(address) ? new URL(address) : undefined;

/** A page and a frame in it, as a policy weighs them. One that is not known says nothing beside one that is. */
export const placesOf = (...addresses: (string | undefined)[]): (Located | undefined)[] => {
  const known = addresses.filter((each) => each !== undefined && each !== '');
  return known.length > 0 ? known.map(located) : [undefined];
};
