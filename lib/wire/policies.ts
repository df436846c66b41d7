// A policy as it travels: a JWS (RFC 7515, ES256) by a key that lives with the admin and that the offline root certified, so that the
// collector can hand policies on but never make one.
import * as z from 'zod';
import { certifiedKey } from '#lib/wire/receipts.ts';
import { standing } from '#lib/wire/outcomes.ts';

/** `typ` header of a signed policy. Its payload is the canonical text of the document. */
export const policyType = 'precedent-policy+jws';

/** Longest signed policy, in characters: the longest document in base64url, with header and signature. */
const longestSigned = 1_500_000;

export const signedPolicy = z.strictObject({ key: certifiedKey, jws: z.string().max(longestSigned) });
export type SignedPolicy = z.infer<typeof signedPolicy>;

/**
 * Asked by an enrolled device. `history` brings the last versions too, the newest first. The accepted version and that of the extension
 * are for the admin's list of devices.
 */
export const policyRequest = z.strictObject({
  history: z.boolean().optional(),
  accepted: z.int().positive().optional(),
  extension: z.string().max(30).optional(),
});

/** What stands here is believed only after it was checked (`lib/policy/receive.ts`). */
export const policyAnswer = z.object({
  ...standing,
  // Whatever it is: one that is cut is refused with its reason, and keeps nothing else of the answer from being read.
  policy: z.unknown(),
  history: z.array(signedPolicy).max(50).optional(),
});

export const publishRequest = z.strictObject({ policy: signedPolicy });
export const publishAnswer = z.object({ ...standing, version: z.int().positive() });
