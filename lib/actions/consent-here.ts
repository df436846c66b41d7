// Agreement for packages that the person builds on this device: bound to the same bytes, signed by the same key, and queued nowhere
// (rules C1, C4 and W2).
import type { Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { undoWindow, type ConsentTerms } from '#lib/judgment/consent.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { move } from '#lib/judgment/life.ts';
import { ownNotice } from '#lib/judgment/notice.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import { addresseeOf, exactText } from '#lib/actions/addressed.ts';
import { changed, checkAgreeable, checkPurposes } from '#lib/actions/agreeable.ts';
import type { ConsentMeans } from '#lib/actions/consent.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { settle } from '#lib/actions/settle.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';
import { deviceKey, sign } from '#lib/store/keys.ts';

/** The person read "it stays on this device": once an organisation was joined, that is to be asked anew. */
const refuseJoined = async (db: Database, { judgment }: RecordRow): Promise<void> => {
  // Practice has no other recipient, whatever was joined.
  const joined = isPractice(judgment) ? undefined : await db.enrolments.toCollection().first();
  if (joined) throw new Error(`This device has joined ${joined.organisation} since you looked. Nothing was changed. Look again.`);
};

/**
 * Agrees for this device to the record whose text has this hash. As in `consent`, everything that was read before signing is read
 * again in the transaction that stores the agreement. No outbox row is made, and the state has no way to one.
 */
export const consentHere = async (
  { id, hash, purposes, expiresOn }: Takes<'consentHere'>,
  { db = ownDb, now = Date.now, key = deviceKey, beforeWrite }: ConsentMeans = {},
): Promise<{ undoUntil: number }> => {
  const record = await recordOf(db, id);
  await refuseJoined(db, record);
  const stays = await addresseeOf(undefined, record, undefined);
  const text = exactText(record, stays);
  if ((await digest(text)) !== hash) throw new Error(changed);
  checkAgreeable(record, 'consent-here', expiresOn, dayOf(now()));
  checkPurposes(purposes);
  const device = await key();
  const audience = { device: device.thumbprint };
  const terms: ConsentTerms = {
    id: crypto.randomUUID(),
    recordId: id,
    hash,
    audience,
    purposes: [...new Set(purposes)],
    policyHash: null,
    noticeHash: await digest(ownNotice.text),
    day: dayOf(now()),
    expiresOn,
    contributorEpoch: 0,
    deviceKey: device.thumbprint,
  };
  const sig = await sign(device, canonical(terms));
  await beforeWrite?.();
  return db.transaction('rw', [db.records, db.consents, db.enrolments, db.drainMarks], async () => {
    const again = await recordOf(db, id);
    if (exactText(again, stays) !== text) throw new Error(changed);
    await refuseJoined(db, again);
    checkAgreeable(again, 'consent-here', expiresOn, dayOf(now()));
    const agreedAt = now();
    await db.consents.add({
      ...terms,
      sig,
      isLive: true,
      agreedAt,
      ...(isPractice(again.judgment) ? { isForPractice: true } : {}),
    });
    await db.records.put({ ...again, state: move(again.state, 'consent-here'), sealed: text, audience });
    await settle(db, again);
    return { undoUntil: agreedAt + undoWindow };
  });
};
