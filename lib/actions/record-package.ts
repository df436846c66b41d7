// Writes down a package of the person's own before a byte of it is given away, and checks every agreement in it once more (rule W3).
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { covers } from '#lib/store/agreed.ts';
import { newestClock, reckon } from '#lib/store/clock.ts';
import { db as ownDb } from '#lib/store/db.ts';

const moved =
  'Something that goes into this package changed while it was built. Nothing was handed on, and everything is safe here. Build it again.';

/**
 * One transaction: either every agreement is live for this purpose on this very day and the package stands in the list, or nothing is
 * written. The bytes stay in the page that built them, which gives them to the person only after this has answered.
 */
export const recordPackage = async (
  { name, purpose, day, records, consents, bytes, sha256 }: Takes<'recordPackage'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'recordPackage'>> =>
  db.transaction('rw', db.packages, db.consents, db.enrolments, async () => {
    const at = now();
    const clock = newestClock(await db.enrolments.toArray());
    const held = await db.consents.bulkGet(consents);
    const isGood = held.every(
      (consent, place) => consent && covers(consent, purpose) && consent.recordId === records[place] && consent.expiresOn >= day,
    );
    if (!isGood || records.length !== consents.length || day !== dayOf(reckon(clock, at))) throw new Error(moved);
    if (records.length === 0)
      throw new Error('No judgment is agreed for this purpose. Nothing was built. Agree to some under Review first.');
    // The same file again is one file: its name and day are in its bytes.
    const same = await db.packages.filter((each) => each.sha256 === sha256).first();
    const id = same?.id ?? crypto.randomUUID();
    await db.packages.put({ id, name, purposes: [purpose], day, at, records, consents, bytes, sha256 });
    return { id };
  });
