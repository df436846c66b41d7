// Proof that an endpoint stored or erased a record: a JWS (RFC 7515, ES256) by a receipt key that the offline root certified.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { day, recordId } from '#lib/judgment/judgment.ts';

/** `typ` headers of the two documents. */
export const receiptType = 'precedent-receipt+jws';
export const certificateType = 'precedent-key+jws';

/** Longest receipt as it travels, in characters. An endpoint keeps to less: it bounds the names of recipients. */
export const longestReceipt = 16_000;

const recipients = z.array(z.string().max(300)).max(1000);

/** What a receipt says. One of erasure has neither hash nor consent. */
export const receiptClaims = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('stored'), id: recordId, hash, consentId: z.uuidv4(), day, storeEpoch: z.uuidv4() }),
  z.strictObject({
    state: z.literal('erased'),
    id: recordId,
    day,
    storeEpoch: z.uuidv4(),
    /** Who holds copies that were handed on, and was told. */
    toldRecipients: recipients,
    /** Who holds copies, but could not be told when this was signed. Absent when there is nobody. */
    untoldRecipients: recipients.optional(),
  }),
]);
export type ReceiptClaims = z.infer<typeof receiptClaims>;

export const publicKey = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: hash, y: hash });
export type PublicKey = z.infer<typeof publicKey>;

/** What the root says of a key: signed by the root, whose public key stands beside it and must have the pinned thumbprint. */
export const certificateClaims = z.strictObject({ use: z.enum(['receipt', 'policy']), key: publicKey });

/** A certified key as it travels. */
export const certifiedKey = z.strictObject({ root: publicKey, certificate: z.string().max(4000) });
export type CertifiedKey = z.infer<typeof certifiedKey>;
