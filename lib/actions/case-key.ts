// The key that turns a tool's case ids into opaque ones on this device. It is the device's own and never leaves: what an organisation calls a
// case is made with its key when a record goes there (`addressed.ts`).
import { hashOfCase, type Whereabouts } from '#lib/actions/case-of.ts';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { randomText } from '#lib/store/crypto.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';

/** HMAC key in base64url. Made on first use; it never changes. */
export const caseKey = async (db: Database = ownDb): Promise<string> =>
  db.transaction('rw', db.settings, async () => {
    const own = (await db.settings.get('ownCaseKey'))?.value;
    if (typeof own === 'string') return own;
    const made = randomText(32);
    await db.settings.add({ name: 'ownCaseKey', value: made });
    return made;
  });

/** What the organisations that were joined call the case. On this device an earlier version kept records and looks under such a name. */
export const theirHashesOfCase = async (db: Database, where: Whereabouts, record: RecordId): Promise<Hash[]> =>
  Promise.all((await db.enrolments.toArray()).map((joined) => hashOfCase(joined.caseKey, where, record)));
