// What an agreement to an organisation stood under, as it was when the person agreed (rule C12). It is kept with the agreement, since a
// policy that comes later, joining anew and leaving change what is known of the organisation and nothing of what was agreed to.
import * as z from 'zod';
import { hash, type Hash } from '#lib/judgment/case.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { recipient } from '#lib/policy/policy.ts';
import { basisUnder } from '#lib/policy/told.ts';

export const agreedUnder = z.looseObject({
  /** The organisation by the name that it gave when this device joined. */
  organisation: z.string().max(200),
  /** Who is responsible, as its policy said then; absent where there was none. */
  recipient: recipient.optional(),
  /** On what basis in law it said it works, in the words on screen; absent where it named none. */
  lawfulBasis: z.string().max(1000).optional(),
  /** The newest policy of it that was believed then, by version and by the SHA-256 of its canonical bytes. */
  policy: z.strictObject({ version: z.int().min(1), hash }).optional(),
});
export type AgreedUnder = z.infer<typeof agreedUnder>;

/** As it is now: what is in force for the recipient, and the newest policy that made it so. */
export const underNow = (
  organisation: string,
  limits: Limits,
  current: { policy: { version: number }; hash: Hash } | undefined,
): AgreedUnder => {
  const [responsible] = limits.recipients ?? [];
  const lawfulBasis = basisUnder(limits);
  return {
    organisation,
    ...(responsible && { recipient: responsible }),
    ...(lawfulBasis !== undefined && { lawfulBasis }),
    ...(current && { policy: { version: current.policy.version, hash: current.hash } }),
  };
};
