// Removes drafts that were opened and never typed in, so that they do not clutter the inbox, and forgets cards that went with their page.
import { browser } from 'wxt/browser';
import { isBlank } from '#lib/judgment/answered.ts';
import { formFrom } from '#lib/judgment/apply-form.ts';
import { editAmong } from '#lib/judgment/edit-fields.ts';
import { hasPicture } from '#lib/judgment/picture.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import { eraseAttachments } from '#lib/store/attachments.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { recordingNow } from '#lib/store/recording.ts';
import { forgetCard, openCards, type OpenCard } from '#lib/store/open-cards.ts';

/** Milliseconds for which an untouched draft is left alone after it was opened. */
export const untouchedFor = 60 * 60 * 1000;

/** The documents of ours that are shown now; nothing where a browser cannot tell. */
const shownDocuments = async (): Promise<Set<string> | undefined> => {
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] });
  return contexts && new Set(contexts.flatMap(({ documentId }) => documentId ?? []));
};

/** The cards that are still up. One whose page was left or whose tab was closed is forgotten; one that nobody holds yet may come. */
const cardsShown = async (shown: Set<string> | undefined): Promise<OpenCard[]> => {
  const cards = await openCards();
  const isGone = ({ holder }: OpenCard) => shown !== undefined && holder !== undefined && !shown.has(holder.document);
  for (const { nonce } of cards.filter(isGone)) await forgetCard(nonce);
  return cards.filter((card) => !isGone(card));
};

export interface SweepMeans {
  db?: Database;
  now?: () => number;
  shown?: typeof shownDocuments;
}

/** Removes drafts without a reason, a field or a journal entry whose card is no longer open. Anything typed or taken over stays. */
export const sweepDrafts = async ({ db = ownDb, now = Date.now, shown = shownDocuments }: SweepMeans = {}): Promise<void> => {
  const open = new Set((await cardsShown(await shown())).flatMap(({ draft, holder }) => (holder ? draft : [])));
  const recorded = (await recordingNow())?.draft;
  await db.transaction('rw', db.records, db.companions, db.drainMarks, db.attachments, async () => {
    const drafts = await db.records.where('state').equals('draft').toArray();
    for (const { id, judgment } of drafts) {
      // An edit that a draft began with is nothing that was typed into it.
      const isTouched =
        !isBlank(formFrom(judgment), [], editAmong(judgment.body.evidence)) ||
        hasPicture(judgment) ||
        stepsAmong(judgment.body.evidence) !== undefined;
      if (isTouched || id === recorded || open.has(id) || (await db.drainMarks.get(id))) continue;
      if (now() - ((await db.companions.get(id))?.openedAt ?? 0) < untouchedFor) continue;
      await db.records.delete(id);
      await db.companions.delete(id);
      await eraseAttachments(db, id);
    }
  });
};
