// Agreement to exactly the bytes that were shown, with the outbox entry in the same transaction (rules C1 and C4).
import type { Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { isForDevice, undoWindow, type ConsentTerms } from '#lib/judgment/consent.ts';
import { dayOf, daysBetween } from '#lib/judgment/days.ts';
import { move } from '#lib/judgment/life.ts';
import { isPractice, practiceStays } from '#lib/judgment/practice.ts';
import { notice } from '#lib/judgment/notice.ts';
import { underNow } from '#lib/policy/agreed-under.ts';
import { toldUnder } from '#lib/policy/told.ts';
import { addresseeOf, exactText, requireRecipient } from '#lib/actions/addressed.ts';
import { changed, checkAgreeable, checkPurposes } from '#lib/actions/agreeable.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { theirsAlone } from '#lib/actions/theirs-alone.ts';
import { checkPolicy } from '#lib/actions/under-policy.ts';
import { settle } from '#lib/actions/settle.ts';
import { reckon } from '#lib/store/clock.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb, type Database, type EnrolmentRow, type RecordRow } from '#lib/store/db.ts';
import { deviceKey, sign, type DeviceKey } from '#lib/store/keys.ts';
import { limits } from '#lib/wire/limits.ts';
import { newAct } from '#lib/store/new-act.ts';

/** What consent needs besides the call. `beforeWrite` runs between reading and writing; tests use it to interfere. */
export interface ConsentMeans {
  db?: Database;
  now?: () => number;
  key?: (endpoint?: string) => Promise<DeviceKey>;
  beforeWrite?: () => Promise<unknown>;
}

/** Throws the sentence for a person when this record cannot be agreed to. Runs before signing and again inside the transaction. */
const check = (
  record: RecordRow,
  text: string,
  enrolment: EnrolmentRow | undefined,
  expiresOn: string,
  now: number,
): EnrolmentRow => {
  if (isPractice(record.judgment)) throw new Error(practiceStays);
  if (!enrolment) throw new Error('This device has not joined an organisation. Nothing was sent. Join one to agree to sending.');
  checkAgreeable(record, 'consent', expiresOn, dayOf(reckon(enrolment.clock, now)));
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limits.payload)
    throw new Error(
      `This judgment has ${bytes} bytes; ${limits.payload} can be sent. Nothing was sent. Edit it to make it shorter.`,
    );
  const { audience } = record;
  const isOurs =
    !audience || (!isForDevice(audience) && audience.endpoint === enrolment.endpoint && audience.root === enrolment.root);
  if (!isOurs)
    throw new Error(
      `This judgment belongs to ${isForDevice(audience) ? 'packages of this device' : audience.endpoint}. Nothing was sent. Edit it to make a new one for ${enrolment.organisation}.`,
    );
  return enrolment;
};

/**
 * Agrees to the record whose text has this hash, for the organisation at `to`, or the only one. The hash is that of the text for this very
 * recipient, so that what was read for one is never agreed to for another. Signing ends an IndexedDB transaction, so it happens first; the transaction then
 * reads everything again and stores consent, sealed text and `put` only if the very same text, terms and enrolment still hold.
 */
export const consent = async (
  { id, hash, to, purposes, expiresOn }: Takes<'consent'>,
  { db = ownDb, now = Date.now, key = deviceKey, beforeWrite }: ConsentMeans = {},
): Promise<{ undoUntil: number }> => {
  const record = await recordOf(db, id);
  const companion = await db.companions.get(id);
  const recipient = await requireRecipient(db, record, to);
  const addressee = await addresseeOf(recipient, record, companion);
  const { limits: bounds, current } = addressee;
  const text = exactText(record, addressee);
  if ((await digest(text)) !== hash) throw new Error(changed);
  const enrolment = check(record, text, recipient, expiresOn, now());
  const foreign = record.sealed === undefined ? await theirsAlone(db, record.judgment, enrolment) : undefined;
  if (foreign) throw new Error(`${foreign} Nothing was sent, and the judgment is as it was.`);
  checkPurposes(purposes);
  const today = dayOf(reckon(enrolment.clock, now()));
  checkPolicy(bounds, record.judgment, companion, { purposes, days: daysBetween(today, expiresOn), today });
  const told = toldUnder(bounds);
  const under = underNow(enrolment.organisation, bounds, current);
  const device = await key(enrolment.endpoint);
  if (device.thumbprint !== enrolment.deviceKey)
    throw new Error("This device's key is not the one that joined. Nothing was sent. Join the organisation again.");
  const audience = { endpoint: enrolment.endpoint, root: enrolment.root };
  const terms: ConsentTerms = {
    id: crypto.randomUUID(),
    recordId: id,
    hash,
    audience,
    purposes: [...new Set(purposes)],
    policyHash: current?.hash ?? null,
    noticeHash: await digest(told),
    day: today,
    expiresOn,
    contributorEpoch: enrolment.contributorEpoch,
    deviceKey: device.thumbprint,
  };
  const sig = await sign(device, canonical(terms));
  await beforeWrite?.();
  return db.transaction('rw', [db.records, db.consents, db.outbox, db.quarantine, db.enrolments, db.drainMarks], async () => {
    const again = await recordOf(db, id);
    if (exactText(again, addressee) !== text) throw new Error(changed);
    const still = check(again, text, await db.enrolments.get(enrolment.endpoint), expiresOn, now());
    if (still.contributorEpoch !== terms.contributorEpoch || still.root !== audience.root) throw new Error(changed);
    const agreedAt = now();
    await db.consents.where('recordId').equals(id).modify({ isLive: false });
    await db.consents.add({ ...terms, sig, isLive: true, agreedAt, under, ...(told === notice.text ? {} : { told }) });
    await db.records.put({ ...again, state: move(again.state, 'consent'), sealed: text, audience });
    await db.quarantine.delete(id);
    await settle(db, again);
    const wait = Math.max(undoWindow, bounds.coolingOffMinutes * 60_000);
    await db.outbox.put(newAct(id, 'put', audience.endpoint, agreedAt + wait));
    return { undoUntil: agreedAt + wait };
  });
};
