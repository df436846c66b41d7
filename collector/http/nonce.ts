// Nonces for proofs (RFC 9449, section 8): a keyed hash of a span of time, so that nothing needs to be remembered.
import { createHmac, randomBytes } from 'node:crypto';
import { isSame } from '#collector/keys/codes.ts';

/** Milliseconds for which a nonce is the newest; it is taken for as long again. */
export const nonceSpan = 5 * 60 * 1000;

export interface Nonces {
  /** The newest. */
  current(): string;
  /** Whether a nonce is the newest or the one before: between five and ten minutes old at most. */
  isFresh(nonce: string): boolean;
}

/** Nonces of one process; a restart makes all earlier ones stale. */
export const makeNonces = (now: () => number, secret: Uint8Array = randomBytes(32)): Nonces => {
  const of = (span: number): string => createHmac('sha256', secret).update(String(span)).digest('base64url');
  const span = (): number => Math.floor(now() / nonceSpan);
  return {
    current: () => of(span()),
    isFresh: (nonce) => [of(span()), of(span() - 1)].some((known) => isSame(known, nonce)),
  };
};

export interface Seen {
  /** Notes an id; false when it was noted before, within the time in which its nonce is taken. */
  isNew(id: string): boolean;
}

/** Ids of proofs that were used. Two generations, so that old ones go without a clock for each. */
export const makeSeen = (now: () => number): Seen => {
  let young = new Set<string>();
  let old = new Set<string>();
  let since = now();
  return {
    isNew(id) {
      if (now() - since > 2 * nonceSpan) {
        old = young;
        young = new Set();
        since = now();
      }
      if (young.has(id) || old.has(id)) return false;
      young.add(id);
      return true;
    },
  };
};
