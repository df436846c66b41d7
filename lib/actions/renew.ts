// Agrees anew to bytes that were agreed to before, for longer or for less (rule C12). The bytes stay the same; the newest agreement counts.
import { changed, checkPurposes } from '#lib/actions/agreeable.ts';
import type { ConsentMeans } from '#lib/actions/consent.ts';
import { inForceAt, type InForce } from '#lib/actions/limits-now.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { isForDevice, isOwnPurpose, undoWindow, type ConsentTerms } from '#lib/judgment/consent.ts';
import { dayOf, daysBetween } from '#lib/judgment/days.ts';
import { may } from '#lib/judgment/life.ts';
import { notice, ownNotice } from '#lib/judgment/notice.ts';
import { unbounded } from '#lib/policy/limits.ts';
import { underNow } from '#lib/policy/agreed-under.ts';
import { toldUnder } from '#lib/policy/told.ts';
import { checkPolicy } from '#lib/actions/under-policy.ts';
import { reckon } from '#lib/store/clock.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb, type ConsentRow, type Database, type RecordRow } from '#lib/store/db.ts';
import { deviceKey, sign } from '#lib/store/keys.ts';
import { newAct } from '#lib/store/new-act.ts';

interface Renewable {
  record: RecordRow;
  old: ConsentRow;
}

/** The record with its agreement. Throws the sentence for a person where it cannot be renewed now. */
const renewable = async (db: Database, { id, hash }: Takes<'renew'>): Promise<Renewable> => {
  const record = await recordOf(db, id);
  const old = (await db.consents.where('recordId').equals(id).sortBy('agreedAt')).findLast(({ isLive }) => isLive);
  if (!may(record.state, 'renew') || !old || (await db.outbox.get(id)))
    throw new Error('This agreement cannot be changed now. Nothing was changed. Wait until it was sent, or take it back.');
  if (old.hash !== hash) throw new Error(changed);
  return { record, old };
};

/**
 * One transaction ends the old agreement, stores the new one and, where an endpoint holds the record, queues it to be sent there. It can be
 * undone for ten seconds: then the old one holds again.
 */
export const renew = async (
  about: Takes<'renew'>,
  { db = ownDb, now = Date.now, key = deviceKey, beforeWrite }: ConsentMeans = {},
): Promise<{ undoUntil: number }> => {
  const { id, hash, purposes, expiresOn } = about;
  const { record, old } = await renewable(db, about);
  const isHere = isForDevice(old.audience);
  const enrolment = isHere ? undefined : await db.enrolments.get((old.audience as { endpoint: string }).endpoint);
  if (!isHere && !enrolment)
    throw new Error('This device has left that organisation. Nothing was changed. You can still take the judgment back.');
  const today = dayOf(reckon(enrolment?.clock, now()));
  checkPurposes(purposes);
  if (isHere && !purposes.every(isOwnPurpose)) throw new Error(changed);
  if (expiresOn <= today) throw new Error('The last day must lie after today. Nothing was changed. Choose a later day.');
  if ((await digest(record.sealed ?? '')) !== hash) throw new Error(changed);
  const { limits, current }: InForce = isHere ? { limits: unbounded } : await inForceAt(enrolment!.endpoint);
  if (!isHere)
    checkPolicy(limits, record.judgment, await db.companions.get(id), { purposes, days: daysBetween(today, expiresOn), today });
  const told = isHere ? ownNotice.text : toldUnder(limits);
  const device = await key(enrolment?.endpoint);
  if (device.thumbprint !== (enrolment?.deviceKey ?? old.deviceKey))
    throw new Error("This device's key is not the one that agreed. Nothing was changed. You can still take the judgment back.");
  const terms: ConsentTerms = {
    id: crypto.randomUUID(),
    recordId: id,
    hash,
    audience: old.audience,
    purposes: [...new Set(purposes)],
    policyHash: current?.hash ?? null,
    noticeHash: await digest(told),
    day: today,
    expiresOn,
    contributorEpoch: enrolment?.contributorEpoch ?? 0,
    deviceKey: device.thumbprint,
  };
  const sig = await sign(device, canonical(terms));
  await beforeWrite?.();
  return db.transaction('rw', [db.records, db.consents, db.outbox, db.enrolments], async () => {
    const again = await renewable(db, about);
    if (again.old.id !== old.id || again.record.sealed !== record.sealed) throw new Error(changed);
    const agreedAt = now();
    await db.consents.where('recordId').equals(id).modify({ isLive: false });
    const { isForPractice } = old;
    await db.consents.add({
      ...terms,
      sig,
      isLive: true,
      agreedAt,
      replaces: old.id,
      ...(enrolment ? { under: underNow(enrolment.organisation, limits, current) } : {}),
      ...(told === notice.text || isHere ? {} : { told }),
      ...(isForPractice ? { isForPractice } : {}),
    });
    const wait = Math.max(undoWindow, limits.coolingOffMinutes * 60_000);
    if (!isForDevice(terms.audience)) await db.outbox.put(newAct(id, 'put', terms.audience.endpoint, agreedAt + wait));
    return { undoUntil: agreedAt + wait };
  });
};
