// What is remembered of an endpoint that did not take what it was sent.

/** Why and until when an endpoint is left alone. Times are milliseconds since 1970 by this device's clock. */
export interface Rest {
  /** Next try, by backoff. */
  until: number;
  /** Before this not even the person's own "try now" sends: the endpoint asked for it. */
  floor: number;
  /** Failures in a row. */
  attempt: number;
  /** When requests failed during the last minute (I8). */
  failedAt: number[];
  /** What the last failure was, while no request has succeeded since. */
  why?: Trouble;
}

/** What can go wrong with a request; the words on screen are in `sync/status.ts`. */
export type Trouble =
  | 'unreachable'
  | 'timeout'
  | 'busy'
  | 'unavailable'
  | 'not-understood'
  | 'unproven'
  | 'unexpected'
  | 'incomplete-answer'
  | 'bad-receipt'
  | 'refused-batch'
  | 'ever-changing';
