// The sizes that a device keeps to and an endpoint enforces. Bytes before compression unless named otherwise.

export const limits = {
  /** One payload. */
  payload: 64 * 1024,
  /** Records and bytes that a device puts into one batch. */
  batchRecords: 100,
  batchBytes: 512 * 1024,
  /** What an endpoint takes: events, compressed and inflated bytes, their ratio, nesting. */
  events: 200,
  compressed: 1024 * 1024,
  inflated: 8 * 1024 * 1024,
  ratio: 100,
  depth: 32,
  /** What a device reads of an answer: room for the longest receipt of every event. */
  answer: 4 * 1024 * 1024,
  /** The same where everything of a person was erased: a receipt for each record there ever was. */
  allReceipts: 64 * 1024 * 1024,
  /** Milliseconds after which a request is given up; a worker's fetch is ended at 30 s. */
  timeout: 25_000,
} as const;

/** Record versions that this code reads and stores. */
export const schemas = { min: 1, max: 3 } as const;
