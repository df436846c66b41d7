// What an admin asks of the devices that joined, and what is told: no content, no exact time. An order is a JWS (RFC 7515, ES256) by the
// key that signs policies, bound to one endpoint and one fresh nonce, so that none can be used elsewhere or twice.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { day } from '#lib/judgment/judgment.ts';
import { standing } from '#lib/wire/outcomes.ts';
import { certifiedKey } from '#lib/wire/receipts.ts';

/** `typ` header of an order. */
export const fleetType = 'precedent-fleet+jws';

export const fleetOrder = z.strictObject({
  /** Origin of the endpoint that it is for. */
  aud: z.string().max(300),
  /** The newest that the endpoint handed out; an endpoint answers 401 with one where it is missing or stale. */
  nonce: z.string().max(200),
  jti: z.uuidv4(),
  /** A device to remove, or to let in again. None: only tell. */
  set: z.strictObject({ device: hash, isRevoked: z.boolean() }).optional(),
});
export type FleetOrder = z.infer<typeof fleetOrder>;

export const fleetRequest = z.strictObject({ key: certifiedKey, jws: z.string().max(4000) });
export type FleetRequest = z.infer<typeof fleetRequest>;

export const fleetDevice = z.object({
  /** Thumbprint of its key. */
  device: hash,
  /** Whose it is: as its code was made for, as the identity provider says, or as browser management names it; null where nobody does. */
  name: z.string().max(300).nullable(),
  isRevoked: z.boolean(),
  /** How it joined: `token` with the token's id, or `sign-in`; nothing for a code, and where an older endpoint does not tell. */
  joinedBy: z.string().max(100).nullish(),
  /** The last day (UTC) on which it asked or sent; null before the first. */
  day: day.nullable(),
  /** Version of the policy that its person has accepted; null where there is none. */
  policy: z.int().positive().nullable(),
  extension: z.string().max(30).nullable(),
  /** Records that the endpoint refused since it joined. Not what its person refused: nothing tells that. */
  refusals: z.int().nonnegative(),
});
export type FleetDevice = z.infer<typeof fleetDevice>;

export const fleetAnswer = z.object({ ...standing, devices: z.array(fleetDevice).max(20_000) });
