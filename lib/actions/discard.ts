// Removes a record that was never agreed to, with everything about it.
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { settle } from '#lib/actions/settle.ts';
import { eraseAttachments } from '#lib/store/attachments.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { dropUnsaved } from '#lib/store/unsaved.ts';
import { putUnsavedForm } from '#lib/store/unsaved-forms.ts';

/**
 * Removes record and companion in one transaction. Refuses one that was agreed to: its proof must stay until it is taken back.
 * The drain mark stays: a card that is still open cannot bring the record back. What is typed there from then on is a new draft.
 */
export const discard = async ({ id }: Takes<'discard'>, { db = ownDb } = {}): Promise<void> => {
  await db.transaction('rw', [db.records, db.companions, db.drainMarks, db.attachments], async () => {
    const record = await recordOf(db, id);
    // What may be revised in place was never agreed to.
    if (!may(record.state, 'revise'))
      throw new Error('You agreed to this judgment, so it cannot be discarded. Take it back instead.');
    await db.records.delete(id);
    await db.companions.delete(id);
    await eraseAttachments(db, id);
    await settle(db, record);
  });
  await dropUnsaved(id);
  await putUnsavedForm('steps', id, undefined);
};
