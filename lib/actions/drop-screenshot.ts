// The person wants no picture: the one that was taken is forgotten, the one that was kept is erased with what the record says of it.
import { recordOf } from '#lib/actions/record-of.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { withPicture } from '#lib/judgment/picture.ts';
import { dropView, erasePicture } from '#lib/store/attachments.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Forgets what was taken for this draft; with `kept`, erases its picture too. Refuses where the record was agreed to. */
export const dropScreenshot = async ({ draft, kept }: Takes<'dropScreenshot'>, { db = ownDb } = {}): Promise<void> => {
  await dropView(draft);
  if (!kept) return;
  await db.transaction('rw', db.records, db.drainMarks, db.attachments, async () => {
    const mark = await db.drainMarks.get(draft);
    const record = await recordOf(db, mark?.heir ?? draft);
    if (!may(record.state, 'revise'))
      throw new Error('You agreed to this text, which names the picture. Nothing was changed. Take it back, or edit it.');
    await erasePicture(db, record.id);
    const without = withPicture(record.judgment, undefined);
    const revision = without.body.revision + (record.state === 'draft' ? 0 : 1);
    await db.records.put({ ...record, judgment: { ...without, body: { ...without.body, revision } } });
  });
};
