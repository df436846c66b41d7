// What the device holds of one record as far as sending goes, and the changes that sending makes to it.
// Rule I1 rests on `change`: it is one transaction, and what is decided in it is decided on what is stored at that moment.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import type { ConsentRow, EnrolmentRow, OutboxRow, QuarantineRow, ReceiptRow, RecordRow, RequestRow } from '#lib/store/db.ts';

export interface Holding {
  id: RecordId;
  row?: OutboxRow;
  record?: RecordRow;
  /** The live consent; the one agreed to last, should there be two. */
  consent?: ConsentRow;
  /** Whether it was agreed to before that one, too. */
  isAgreedAnew?: boolean;
}

/** What becomes of one record. Whatever is not named stays as it is. */
export interface Change {
  id: RecordId;
  /** `null` removes the row. */
  row?: OutboxRow | null;
  state?: State;
  /** No consent for this record is live any more. */
  endsConsent?: true;
  receipt?: ReceiptRow;
  quarantine?: QuarantineRow | null;
}

/** What a transaction is to write, and what it answers to its caller. */
export interface Decision<T> {
  result: T;
  changes?: Change[];
  enrolment?: EnrolmentRow;
  /** A request that is about to be made; it stands in the log before its bytes leave (rule C7). */
  request?: RequestRow;
  /** How a logged request ended. */
  ended?: { request: number; status: number; bytesIn: number };
}

/** Decides at once, without waiting: an IndexedDB transaction ends when its code awaits anything else. */
export type Decide<T> = (held: Holding[], enrolment: EnrolmentRow) => Decision<T>;

/** The durable side of sending. One in Dexie; one in memory for simulations. */
export interface OutboxStore {
  enrolments(): Promise<EnrolmentRow[]>;
  /**
   * Rows that are due, erasures first and then by age, at most `count`. One that lies more than `furthest` milliseconds ahead is
   * due too: a clock that has been set back since wrote it (I13).
   */
  due(endpoint: string, now: number, furthest: number, count: number): Promise<OutboxRow[]>;
  /** When the next row is due, if any waits. */
  nextDue(endpoint: string): Promise<number | undefined>;
  /** Records that were sent to this endpoint and whose fate it can be asked about. */
  sentIds(endpoint: string): Promise<RecordId[]>;
  /** One strict transaction over these records. Answers nothing, and writes nothing, when this device is not enrolled there. */
  change<T>(endpoint: string, ids: RecordId[], decide: Decide<T>): Promise<{ result: T; request?: number } | undefined>;
  /** Takes the lease over for this holder; the Web Lock says that any other holder is dead. `until` 0 gives it back. */
  lease(holder: string, until: number): Promise<void>;
}
