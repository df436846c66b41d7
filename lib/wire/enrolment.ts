// Joining an organisation: a one-time code and the device's public key against what the device pins from then on.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { standing } from '#lib/wire/outcomes.ts';
import { certifiedKey, publicKey } from '#lib/wire/receipts.ts';

/** What a person types: groups of letters and digits without look-alikes. */
export const enrolmentCode = z.string().regex(/^[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){2}$/);
export const recoveryCode = z.string().regex(/^[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){5}$/);

export const enrolRequest = z.strictObject({ code: enrolmentCode, deviceKey: publicKey });

export const enrolAnswer = z.object({
  ...standing,
  organisation: z.string().min(1).max(200),
  contributor: z.uuidv4(),
  contributorEpoch: z.int().nonnegative(),
  receiptKey: certifiedKey,
  /** HMAC key for case ids, 32 bytes in base64url; the same for everyone in the organisation. */
  caseKey: hash,
  /** Shown once. With it everything can be taken back from anywhere. Absent for a further device of the same person. */
  recoveryCode: recoveryCode.optional(),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;

/** Taking back everything from anywhere; needs no device. */
export const recoverRequest = z.strictObject({ recoveryCode });
/** The same from an enrolled device, whose proof says whose it is. */
export const eraseMeRequest = z.strictObject({ erase: z.literal('everything') });
export const recoverAnswer = z.object({
  ...standing,
  erased: z.int().nonnegative(),
  receiptKey: certifiedKey.optional(),
  receipts: z.array(z.string()),
});
