// Reads what a stored receipt says. It was verified before it was stored; this is for showing it.
import { decodeJwt } from 'jose';
import { receiptClaims, type ReceiptClaims } from '#lib/wire/receipts.ts';

/** The claims of a receipt, or nothing where it cannot be read. Verifies nothing. */
export const claimsIn = (jws: string): ReceiptClaims | undefined => {
  try {
    return receiptClaims.safeParse(decodeJwt(jws)).data;
  } catch {
    return undefined;
  }
};
