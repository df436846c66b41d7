// What comes back from a request, before anybody has judged it, and the door through which requests leave.
import type { Limits } from '#lib/policy/limits.ts';
import type { Hash } from '#lib/judgment/case.ts';
import type { ReceiptClaims, CertifiedKey } from '#lib/wire/receipts.ts';

export type Reply =
  | { isReached: false; why: 'unreachable' | 'timeout' | 'not-understood'; bytesIn: number }
  | {
      isReached: true;
      status: number;
      /** Parsed JSON, or nothing when the body was no JSON. */
      body: unknown;
      bytesIn: number;
      /** The endpoint's newest nonce. */
      nonce?: string;
      retryAfter?: string;
      /** The endpoint's Date header. */
      date?: string;
    };

/** A request that is ready to leave: nothing is awaited between the send transaction and its departure. */
export interface Prepared {
  endpoint: string;
  address: string;
  bytesOut: number;
  /** Calls `fetch` with exactly the prepared bytes. Never rejects. */
  send: () => Promise<Reply>;
}

/** What sending needs besides the store. Everything that is neither time nor arithmetic is passed in, so that a simulation can be. */
export interface World {
  /** Milliseconds since 1970 by this device's clock. */
  now: () => number;
  /** Uniform in [0, 1). */
  random: () => number;
  /** A fresh UUID v4. */
  newId: () => string;
  /** SHA-256 of a text's UTF-8 bytes. */
  digest: (text: string) => Promise<Hash>;
  /** What holds for what is sent to that endpoint; everything where nothing is said. */
  limits?: (endpoint: string) => Promise<Limits>;
  prepare: (endpoint: string, path: string, json: string, nonce: string | undefined) => Promise<Prepared>;
  /** What a receipt says, or nothing when its signature does not lead to the pinned root. */
  readReceipt: (jws: string, key: CertifiedKey | undefined, root: Hash) => Promise<ReceiptClaims | undefined>;
}
