// The device's own check of a row right before its bytes leave (rule C1, I1). Pure; it runs inside the send transaction.
import type { Hash } from '#lib/judgment/case.ts';
import { isForDevice, type Audience } from '#lib/judgment/consent.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { unbounded, type Limits } from '#lib/policy/limits.ts';
import { refusedBy } from '#lib/policy/refused.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import type { Holding } from '#lib/store/holding.ts';
import { limits } from '#lib/wire/limits.ts';
import type { RecordProblem } from '#lib/wire/problems.ts';

const hour = 3_600_000;

/**
 * The endpoint's time now, in milliseconds, if it can be reckoned: what it last said plus the time since. Older than an hour, or
 * from the future, is not believed, since a clock that was set may stand behind it (I13); the device then asks again before it sends.
 */
export const serverNow = ({ clock }: EnrolmentRow, now: number): number | undefined => {
  const since = clock ? now - clock.local : -1;
  return clock && since >= 0 && since <= hour ? clock.server + since : undefined;
};

/** Why this row may not be sent, if it may not. `hashOf` gives the hash of a sealed text that was computed before. */
export const refusalOf = (
  { id, row, record, consent }: Holding,
  enrolment: EnrolmentRow,
  now: number,
  hashOf: (sealed: string) => Hash | undefined,
  bounds: Limits = unbounded,
): RecordProblem | undefined => {
  if (row?.action === 'erase') return undefined;
  if (!record?.sealed || !consent || consent.recordId !== id) return 'not-consented';
  if (!['consented', 'sent', 'stored'].includes(record.state)) return 'not-consented';
  if (hashOf(record.sealed) !== consent.hash) return 'hash-mismatch';
  const isSame = (to: Audience) => !isForDevice(to) && to.endpoint === enrolment.endpoint && to.root === enrolment.root;
  if (!record.audience || !isSame(record.audience) || !isSame(consent.audience)) return 'wrong-audience';
  if (consent.contributorEpoch !== enrolment.contributorEpoch) return 'consent-superseded';
  const reckoned = serverNow(enrolment, now);
  const today = reckoned === undefined ? undefined : utcDayOf(reckoned);
  const { purposes, expiresOn } = consent;
  if (today !== undefined && expiresOn < today) return 'consent-expired';
  const { kind, case: about } = record.judgment;
  if (refusedBy(bounds, { record: { kind, tool: about.tool }, purposes, expiresOn, today }) !== undefined)
    return 'policy-changed';
  return new TextEncoder().encode(record.sealed).byteLength > limits.payload ? 'too-large' : undefined;
};
