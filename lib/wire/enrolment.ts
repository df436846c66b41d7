// Joining an organisation: a one-time code and the device's public key against what the device pins from then on.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { words } from '#lib/policy/checked.ts';
import { standing } from '#lib/wire/outcomes.ts';
import { signIn } from '#lib/wire/sign-in.ts';
import { certifiedKey, publicKey } from '#lib/wire/receipts.ts';

/** What a person types: groups of letters and digits without look-alikes. */
export const enrolmentCode = z.string().regex(/^[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){2}$/);
export const recoveryCode = z.string().regex(/^[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){5}$/);

/** What browser management hands to many devices. */
export const enrolmentToken = z.string().regex(/^precedent-join-[\w-]{43}$/);
/** How an organisation names a device in its list: an asset tag, or whose it is. */
export const deviceName = words(100);

export const enrolRequest = z.union([
  z.strictObject({ code: enrolmentCode, deviceKey: publicKey }),
  z.strictObject({ signIn, deviceKey: publicKey }),
  z.strictObject({ token: enrolmentToken, name: deviceName.optional(), deviceKey: publicKey }),
]);
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const enrolAnswer = z.object({
  ...standing,
  organisation: z.string().min(1).max(200),
  contributor: z.uuidv4(),
  contributorEpoch: z.int().nonnegative(),
  receiptKey: certifiedKey,
  /** HMAC key for case ids, 32 bytes in base64url; the same for everyone in the organisation. */
  caseKey: hash,
  /** Shown once. With it everything can be taken back from anywhere. Absent for a further device of the same person, and for a token. */
  recoveryCode: recoveryCode.optional(),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;

/** A device that joined asks for a recovery code; the one before, if any, is good for nothing from then on. */
export const newRecoveryRequest = z.strictObject({ make: z.literal('recovery-code') });
export const newRecoveryAnswer = z.object({ ...standing, recoveryCode });

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
