// A record as one recipient would get it. How a case is called, and which policy is named, depend on who gets it, so both are filled in when
// the recipient is known and stand in the sealed text alone: nothing of one organisation's key or policy goes to another (rule I15). On the
// device every case is called by the device's own key.
import { caseOf, hashOfCase } from '#lib/actions/case-of.ts';
import { inForceAt, limitsNow, type InForce } from '#lib/actions/limits-now.ts';
import type { Hash } from '#lib/judgment/case.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import { payloadOf, type Payload } from '#lib/privacy/payload.ts';
import { keyedHash } from '#lib/store/crypto.ts';
import type { CompanionRow, Database, EnrolmentRow, RecordRow } from '#lib/store/db.ts';

/** Who gets a record, and what its text depends on besides the record itself. */
export interface Addressee extends InForce {
  /** The organisation; nothing where it stays on this device, or where nobody has been chosen yet. */
  enrolment?: EnrolmentRow | undefined;
  /** What the organisation calls the case. */
  caseKey?: Hash;
}

const several = 'This device has joined several organisations. Nothing was sent. Choose who gets this judgment.';
const left = 'This device has left that organisation. Nothing was sent. Choose who gets this judgment.';

const boundTo = ({ audience }: RecordRow): string | undefined =>
  audience && !isForDevice(audience) ? audience.endpoint : undefined;

/**
 * The organisation that would get a record: the one at that endpoint, else the one that it was agreed to for, else the only one. Nothing
 * where there is none, for practice, and where there are several and none was chosen.
 */
export const recipientOf = async (db: Database, record: RecordRow, to: string | undefined): Promise<EnrolmentRow | undefined> => {
  if (isPractice(record.judgment)) return undefined;
  const joined = await db.enrolments.toArray();
  const wanted = to ?? boundTo(record);
  return wanted === undefined && joined.length === 1 ? joined[0] : joined.find(({ endpoint }) => endpoint === wanted);
};

/** The same for agreeing, with the sentence for the person where it is not known who would get it. Nothing where none was joined. */
export const requireRecipient = async (
  db: Database,
  record: RecordRow,
  to: string | undefined,
): Promise<EnrolmentRow | undefined> => {
  const found = await recipientOf(db, record, to);
  if (found) return found;
  const joined = await db.enrolments.toArray();
  if (joined.length === 0 || isPractice(record.judgment)) return undefined;
  if (to !== undefined) throw new Error(left);
  if (joined.length > 1 && boundTo(record) === undefined) throw new Error(several);
  return joined[0];
};

/** A record that has no address on the web keeps what it is called over its revisions. */
const nameFor = (key: string, { id, case: { key: own } }: Judgment, where: CompanionRow | undefined): Promise<Hash> =>
  where && caseOf(where).bare ? hashOfCase(key, where, id) : keyedHash(key, own);

/** What is to be known before the exact text can be made, which is then made at once, also inside a transaction. */
export const addresseeOf = async (
  enrolment: EnrolmentRow | undefined,
  { judgment }: RecordRow,
  where: CompanionRow | undefined,
): Promise<Addressee> =>
  enrolment
    ? { ...(await inForceAt(enrolment.endpoint)), enrolment, caseKey: await nameFor(enrolment.caseKey, judgment, where) }
    : { limits: await limitsNow() };

/** The payload for that recipient, with what its policy hides hidden. */
export const addressed = ({ judgment, byHand }: RecordRow, { limits, current, enrolment, caseKey }: Addressee): Payload => {
  const named: Judgment = {
    ...judgment,
    case: { ...judgment.case, ...(caseKey ? { key: caseKey } : {}) },
    body: { ...judgment.body, policyHash: enrolment ? (current?.hash ?? null) : null },
  };
  return payloadOf(named, byHand, limits.alwaysHidden, limits.hiddenWords);
};

/** The text that this record would leave as: what was sealed once never changes (rule C3). */
export const exactText = (record: RecordRow, to: Addressee): string => record.sealed ?? addressed(record, to).text;
