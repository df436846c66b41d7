// The key that turns a tool's case ids into opaque ones: the organisation's, else this device's own.
import { randomText } from '#lib/store/crypto.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';

/** HMAC key in base64url. The device's own is made on first use and never changes. */
export const caseKey = async (db: Database = ownDb): Promise<string> =>
  db.transaction('rw', db.enrolments, db.settings, async () => {
    const joined = await db.enrolments.toCollection().first();
    if (joined) return joined.caseKey;
    const own = (await db.settings.get('ownCaseKey'))?.value;
    if (typeof own === 'string') return own;
    const made = randomText(32);
    await db.settings.add({ name: 'ownCaseKey', value: made });
    return made;
  });
