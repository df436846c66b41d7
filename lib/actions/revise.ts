// Changes a record: before consent in place, after it as a new record that needs a consent of its own (rule C3).
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { applyForm, editedOf } from '#lib/judgment/apply-form.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { may, move } from '#lib/judgment/life.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { apart } from '#lib/actions/apart.ts';
import { withLook } from '#lib/actions/look-first.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { retire, retireTables } from '#lib/actions/retire.ts';
import { underRubric } from '#lib/actions/under-rubric.ts';
import { settle } from '#lib/actions/settle.ts';
import { copyAttachments } from '#lib/store/attachments.ts';
import { randomText } from '#lib/store/crypto.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';

const changed = async (db: Database, judgment: Judgment, { form, caseText }: Edited): Promise<Judgment> => {
  const { case: judged, ...rest } = applyForm(await underRubric(db, judgment, form), scrub(form));
  return { ...rest, case: { ...judged, text: scrub(caseText) }, body: { ...rest.body, revision: judgment.body.revision + 1 } };
};

/** What stands in the record and was not on the form, because it was typed elsewhere since, goes into a draft of its own. */
const putApart = async (db: Database, old: RecordRow, { from, to }: Takes<'revise'>): Promise<{ apart?: RecordId }> => {
  const stands = canonical(editedOf(old.judgment));
  if (stands === canonical(from) || stands === canonical(to)) return {};
  const judgment = await withLook(db, apart(old.judgment));
  const { id } = judgment;
  await db.records.add({ id, state: 'draft', judgment, ...(old.byHand ? { byHand: old.byHand } : {}) });
  await copyAttachments(db, old.id, id);
  const companion = await db.companions.get(old.id);
  if (companion) await db.companions.add({ ...companion, id });
  return { apart: id };
};

/**
 * Gives the id under which the change stands. A draft that is changed here is kept by that: the person saved it.
 * After consent the old record is retired and the new one made in one transaction, so that both or neither happen.
 */
export const revise = async (about: Takes<'revise'>, { db = ownDb, now = Date.now } = {}): Promise<Gives<'revise'>> =>
  db.transaction(
    'rw',
    [...retireTables(db), db.companions, db.drainMarks, db.looks, db.enrolments, db.attachments, db.rubrics],
    async () => {
      const old = await recordOf(db, about.id);
      const judgment = await changed(db, old.judgment, about.to);
      if (may(old.state, 'revise')) {
        const revised = move(old.state, 'revise');
        const unseen = await putApart(db, old, about);
        await db.records.put({ ...old, judgment, state: may(revised, 'keep') ? move(revised, 'keep') : revised });
        await db.companions.update(old.id, { changedAt: now() });
        await settle(db, old);
        return { id: old.id, ...unseen };
      }
      if (old.state === 'withdrawn' || old.state === 'erased')
        throw new Error('This judgment was taken back, so it cannot be changed. What you have here stays readable.');
      const id = crypto.randomUUID();
      await retire(db, old, now());
      await db.records.update(old.id, { supersededBy: id });
      const companion = await db.companions.get(old.id);
      await db.records.add({
        id,
        state: 'kept',
        judgment: { ...judgment, id, salt: randomText(16), supersedes: old.id },
        ...(old.byHand ? { byHand: old.byHand } : {}),
      });
      await copyAttachments(db, old.id, id);
      if (companion) await db.companions.add({ ...companion, id, changedAt: now() });
      return { id };
    },
  );
