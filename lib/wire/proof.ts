// Proof that a request comes from an enrolled device: a JWS in the form of RFC 9449 (DPoP) over method, address, body and a fresh id.
// Freshness comes from a nonce that the endpoint gave (section 8 there), never from the device's clock.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';

export const proofHeader = 'DPoP';
export const nonceHeader = 'DPoP-Nonce';
export const proofType = 'dpop+jwt';

export const proofClaims = z.strictObject({
  jti: z.string().min(16).max(64),
  htm: z.enum(['GET', 'POST', 'DELETE']),
  /** Address without query and fragment. */
  htu: z.url(),
  /** SHA-256 of the request's body as sent, that is after compression; of nothing when there is none. */
  bodyHash: hash,
  /** The endpoint's newest nonce; absent in a first request, which is answered 401 with one. */
  nonce: z.string().max(200).optional(),
  /** Required by RFC 9449; not used to decide anything. */
  iat: z.int(),
});
export type ProofClaims = z.infer<typeof proofClaims>;
