// The person dealt with a record in the dashboard: a card that is still open on it must neither overwrite it nor bring it back.
import { Dexie } from 'dexie';
import { formFrom } from '#lib/judgment/apply-form.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Form } from '#lib/judgment/draft.ts';
import { digest } from '#lib/store/crypto.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

/** What a card holds, as its mark remembers it. */
export const typedHash = (form: Form): Promise<string> => digest(canonical(form));

/**
 * Closes a record to the journal, inside the caller's transaction, which names `drainMarks`. `before` is the record as it stood: what a
 * card holds that has written nothing yet. What the card says anew from now on becomes a record of its own (`store-entry.ts`). Stands
 * for good, also when the record is gone.
 */
export const settle = async (db: Database, { id, judgment }: RecordRow): Promise<void> => {
  const mark = await db.drainMarks.get(id);
  if (mark?.isSettled) return;
  // Waiting for anything but the database would end the transaction.
  const typed = mark?.typed ?? (await Dexie.waitFor(typedHash(formFrom(judgment))));
  await db.drainMarks.put({ ...(mark ?? { draft: id, seq: 0 }), typed, isSettled: true });
};
