// The key that turns a tool's case ids into opaque ones: the organisation's, else this device's own.
import { hashOfCase, type Whereabouts } from '#lib/actions/case-of.ts';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
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

/**
 * The hash that a case had before this device joined an organisation; nothing where it has joined none, or had no key of its own. What
 * was agreed to before joining keeps that hash (rule C3).
 */
export const earlierHashOfCase = async (db: Database, where: Whereabouts, record: RecordId): Promise<Hash | undefined> => {
  const [joined, own] = await Promise.all([db.enrolments.count(), db.settings.get('ownCaseKey')]);
  return joined > 0 && typeof own?.value === 'string' ? hashOfCase(own.value, where, record) : undefined;
};
