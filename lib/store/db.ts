// The one database on the device, and the shape of every row in it. All stored keys are named in this folder.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Hash } from '#lib/judgment/case.ts';
import type { Audience, Consent } from '#lib/judgment/consent.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import type { State } from '#lib/judgment/life.ts';
import type { AgreedUnder } from '#lib/policy/agreed-under.ts';
import type { ByHand } from '#lib/privacy/by-hand.ts';
import type { AttachmentRow } from '#lib/store/attachments.ts';
import type { BuiltPackageRow } from '#lib/store/built-package.ts';
import type { RecordedStepRow } from '#lib/store/recorded-steps.ts';
import type { Rest } from '#lib/store/rest.ts';
import type { QuestionRow } from '#lib/store/questions.ts';
import type { RubricRow } from '#lib/store/rubrics.ts';
import type { CertifiedKey } from '#lib/wire/receipts.ts';

export type { Rest, Trouble } from '#lib/store/rest.ts';

/** A record in any state of its life, drafts included. */
export interface RecordRow {
  id: RecordId;
  state: State;
  /** As the person has it: secret-class values removed, the rest not yet redacted. */
  judgment: Judgment;
  /** What the person hides and shows by hand. Goes with the record, also into the one that replaces it; never leaves. */
  byHand?: ByHand;
  /** The exact canonical text that was agreed to; from consent on the record never changes (rule C3). */
  sealed?: string;
  /** One recipient for life, from the first consent on: an organisation's endpoint, or this device. */
  audience?: Audience;
  /** The record that replaced this one. */
  supersededBy?: RecordId;
}

/** What must never leave the device (rule C10): exact times, working time, the full address, what else was read of the case. */
export interface CompanionRow {
  id: RecordId;
  openedAt: number;
  keptAt?: number;
  changedAt: number;
  activeMs: number;
  address: string;
  /** What the tool's file calls the case, where that is not the path of the address. Older rows have none. */
  caseId?: string;
  /** What the tool's file read of the case, for likeness. Without secrets; empty where it read nothing. */
  around?: string;
  /** Where the case stood in its tool then: open, closed. */
  caseState?: string;
  /** Host names of frames that could not be read, and the address of the one whose words the menu named. */
  unreadHosts?: string[];
  frameAddress?: string;
  /** When it was last kept to oneself, in milliseconds since 1970. */
  setAsideAt?: number;
}

export interface ConsentRow extends Consent {
  /** False once withdrawn, undone or replaced by a newer one. */
  isLive: boolean;
  /** Given to try it out: no package is built from it. */
  isForPractice?: true;
  /** The agreement that this one took the place of, for the same bytes. Undone, that one holds again. */
  replaces?: string;
  agreedAt: number;
  /** What the person was told, where a policy added to the product’s own notice. */
  told?: string;
  /** What it stood under, where the recipient is an organisation. Older rows have none. */
  under?: AgreedUnder;
}

/** What waits to be sent, one row a record: at most one act of a record is ever under way. */
export interface OutboxRow {
  recordId: RecordId;
  action: 'put' | 'erase';
  /** CloudEvents id, stable over retries of this act. */
  eventId: string;
  endpoint: string;
  /** Milliseconds since 1970; the ten seconds of undo, then backoff. */
  nextAttemptAt: number;
  attempt: number;
  /** Whether bytes of this act may be in flight or have been. */
  wasSent: boolean;
  /** Largest batch that this act may travel in: halved each time an endpoint refused the whole batch that it was in. */
  batchLimit?: number;
}

export interface ReceiptRow {
  recordId: RecordId;
  state: 'stored' | 'erased';
  jws: string;
  at: number;
}

/** A record that the endpoint or our own check refused, with the reason that the person sees (rule O2). */
export interface QuarantineRow {
  recordId: RecordId;
  code: string;
  reason: string;
  at: number;
}

/** One request that the extension made (rule C7). */
export interface RequestRow {
  id?: number;
  at: number;
  purpose: 'enrol' | 'sign-in' | 'send' | 'reconcile' | 'recover' | 'recovery-code' | 'policy' | 'publish' | 'fleet';
  address: string;
  bytesOut: number;
  bytesIn: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  records: RecordId[];
}

/** How far the journal of a draft is in the database, and where what its card still writes belongs. Outlives the record. */
export interface DrainMarkRow {
  draft: RecordId;
  /** The highest entry that is stored; 0 before the first. */
  seq: number;
  /** SHA-256 of what the card held at that entry; an entry that says the same says nothing new. */
  typed?: Hash;
  /** The person dealt with this record in the dashboard: a card that is still open changes it no more. */
  isSettled?: true;
  /** The record of its own in which the card's text goes on since. */
  heir?: RecordId;
}

/** The organisation that this device joined. */
export interface EnrolmentRow {
  endpoint: string;
  organisation: string;
  contributor: string;
  contributorEpoch: number;
  /** Thumbprint of the offline root, pinned at enrolment. */
  root: Hash;
  /** On what basis in law the organisation says it works, from its policy; absent without one. */
  lawfulBasis?: string;
  /** HMAC key for case ids, base64url. */
  caseKey: string;
  /** Thumbprint of this device's key. */
  deviceKey: Hash;
  storeEpoch: string;
  /** Another contributor epoch that the last answer told; it counts when the next says the same. */
  epochTold?: number;
  /** How often the endpoint told another epoch of either sort, each within an hour of the one before, and when last. */
  changes?: { at: number; count: number };
  /** The key that signs receipts, as last certified by the root. */
  receiptKey?: CertifiedKey;
  /** The endpoint's newest nonce for request proofs. */
  nonce?: string;
  /** What the endpoint's clock said last and what this device's said then, both in milliseconds: expiry is reckoned from these (I13). */
  clock?: { server: number; local: number };
  /** Set after a failed request, until one succeeds. */
  rest?: Rest;
  /** Set while the endpoint asks for a pause: `enrol`, `update`, `stopped`; `removed` where its admin removed this device. */
  pausedFor?: 'enrol' | 'update' | 'stopped' | 'removed';
  lastReconciledAt?: number;
  /** Joined by itself: nobody has seen a recovery code yet. Gone once the person asked for one. */
  lacksRecoveryCode?: true;
  /** When the endpoint was last asked for its policy. */
  policyAskedAt?: number;
}

/** A case whose precedents were on screen before the person answered it. Stays on this device. */
export interface LookRow {
  case: Hash;
  /** Milliseconds since 1970, the first time. */
  at: number;
}

/** Single values by name; see `settings.ts` for the names and their types. */
export interface SettingRow {
  name: string;
  value: unknown;
}

export class Database extends Dexie {
  declare records: EntityTable<RecordRow, 'id'>;
  declare companions: EntityTable<CompanionRow, 'id'>;
  declare consents: EntityTable<ConsentRow, 'id'>;
  declare outbox: EntityTable<OutboxRow, 'recordId'>;
  declare receipts: Table<ReceiptRow, [RecordId, string]>;
  declare quarantine: EntityTable<QuarantineRow, 'recordId'>;
  declare requests: EntityTable<RequestRow, 'id'>;
  declare drainMarks: EntityTable<DrainMarkRow, 'draft'>;
  declare enrolments: EntityTable<EnrolmentRow, 'endpoint'>;
  declare settings: EntityTable<SettingRow, 'name'>;
  declare looks: EntityTable<LookRow, 'case'>;
  declare packages: EntityTable<BuiltPackageRow, 'id'>;
  declare steps: EntityTable<RecordedStepRow, 'nth'>;
  declare attachments: Table<AttachmentRow, [RecordId, string]>;
  declare questions: Table<QuestionRow, [string, number]>;
  declare rubrics: Table<RubricRow, [string, number]>;

  constructor(name = 'precedent') {
    // Strict: an answer of "kept" or "agreed" must survive a power cut (rule K2). Costs about 0.7 ms a transaction.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: 'id, state',
      companions: 'id, changedAt',
      consents: 'id, recordId',
      outbox: 'recordId, nextAttemptAt, [endpoint+action+nextAttemptAt]',
      receipts: '[recordId+state]',
      quarantine: 'recordId',
      requests: '++id',
      drainMarks: 'draft',
      enrolments: 'endpoint',
      settings: 'name',
    });
    this.version(2).stores({
      // Judgments of one case are asked for whenever a page is looked at.
      records: 'id, state, judgment.case.key',
      companions: 'id, changedAt, setAsideAt',
      looks: 'case',
      consents: 'id, recordId, agreedAt',
      packages: 'id, at, *records',
    });
    this.version(3).stores({
      // By record: they go with it.
      attachments: '[recordId+sha256], recordId',
      // A page of a tool in which nothing was ever kept is not looked at for marks.
      records: 'id, state, judgment.case.key, judgment.case.tool',
      questions: '[id+version]',
    });
    this.version(4).stores({
      rubrics: '[id+version]',
      // In the order in which they came; each once, however often a page tells it.
      steps: '++nth, draft, [draft+document+seq]',
    });
  }
}

/** The database of this device. Opened on first use. */
export const db = new Database();
