// Removes drafts that were opened and never typed in, so that they do not clutter the inbox.
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { openCards } from '#lib/store/open-cards.ts';

/** Milliseconds for which an untouched draft is left alone after it was opened. */
export const untouchedFor = 60 * 60 * 1000;

/** Removes drafts without a reason, a field or a journal entry whose card is no longer open. Anything typed or taken over stays. */
export const sweepDrafts = async ({ db = ownDb, now = Date.now }: { db?: Database; now?: () => number } = {}): Promise<void> => {
  const open = new Set((await openCards()).map(({ draft }) => draft));
  await db.transaction('rw', db.records, db.companions, db.drainMarks, async () => {
    const drafts = await db.records.where('state').equals('draft').toArray();
    for (const { id, judgment } of drafts) {
      const { verdict } = judgment.body;
      const isTouched = verdict.rationale !== '' || Object.keys({ ...verdict.fields, ...judgment.case.asked }).length > 0;
      if (isTouched || open.has(id) || (await db.drainMarks.get(id))) continue;
      if (now() - ((await db.companions.get(id))?.openedAt ?? 0) < untouchedFor) continue;
      await db.records.delete(id);
      await db.companions.delete(id);
    }
  });
};
