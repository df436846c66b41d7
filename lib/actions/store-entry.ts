// Brings one draft's newest journal entry into the database, without ever overwriting what the person settled meanwhile (rule K2).
import { apart } from '#lib/actions/apart.ts';
import { caseKey } from '#lib/actions/case-key.ts';
import { withLook } from '#lib/actions/look-first.ts';
import { newDraft } from '#lib/actions/new-draft.ts';
import { underRubric } from '#lib/actions/under-rubric.ts';
import { typedHash } from '#lib/actions/settle.ts';
import { isBlank } from '#lib/judgment/answered.ts';
import { applyForm } from '#lib/judgment/apply-form.ts';
import { editAmong } from '#lib/judgment/edit-fields.ts';
import type { Form, JournalEntry } from '#lib/judgment/draft.ts';
import { judgment } from '#lib/judgment/judgment.ts';
import { may, move } from '#lib/judgment/life.ts';
import { hasPicture } from '#lib/judgment/picture.ts';
import { answersAmong } from '#lib/judgment/suggest.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { copyAttachments, eraseAttachments } from '#lib/store/attachments.ts';
import { filledFields } from '#lib/store/beforehand.ts';
import { workFunctionOf } from '#lib/store/questions.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

/** The record as the newest entry leaves it. Throws where the text cannot be stored. */
const after = async (db: Database, record: RecordRow, act: JournalEntry['act'], form: Form): Promise<RecordRow> => {
  const wanted = act === 'keep' ? 'keep' : 'reopen';
  const state = may(record.state, wanted) ? move(record.state, wanted) : record.state;
  return { ...record, state, judgment: judgment.parse(applyForm(await underRubric(db, record.judgment, form), form)) };
};

/** The same case again, for text that the record it was meant for no longer takes. */
const draftApart = (record: RecordRow): RecordRow => {
  const own = apart(record.judgment);
  return { id: own.id, state: 'draft', judgment: own, ...(record.byHand ? { byHand: record.byHand } : {}) };
};

/**
 * Stores text, times and mark in one transaction; an entry that is stored already changes nothing. A record that the person settled,
 * or that moved on by itself, stays as it is: what the card says anew becomes a draft apart, or a kept record where the person
 * pressed Enter, and so does all that this card writes later. Throws a ZodError where the text can be in no record.
 */
export const storeEntry = async (db: Database, { draft, seq, at, activeMs, act, form: raw }: JournalEntry): Promise<void> => {
  const form = scrub(raw);
  const typed = await typedHash(form);
  const sight = { draft, address: '', title: '', quote: undefined, coverage: [], note: '' };
  const filled = await filledFields(db, await workFunctionOf(db));
  const orphan = await newDraft(sight, await caseKey(db), at);
  await db.transaction('rw', [db.records, db.companions, db.drainMarks, db.looks, db.attachments, db.rubrics], async () => {
    const mark = await db.drainMarks.get(draft);
    if ((mark?.seq ?? 0) >= seq) return;
    const into = mark?.heir ?? draft;
    const [target, place] = [await db.records.get(into), await db.drainMarks.get(into)];
    const isOpen = !place?.isSettled && (target ? ['draft', 'kept'].includes(target.state) : into === draft);
    // Text whose draft was never stored, because everything ended in between, makes a record of its own.
    const base = target ?? (await db.records.get(draft)) ?? orphan.record;
    const next = { ...mark, draft, seq, typed };
    const { text } = base.judgment.case;
    const { evidence } = base.judgment.body;
    const selected = [text, ...answersAmong(base.judgment.body)];
    const isEmpty = isBlank(form, selected, editAmong(evidence), filled[form.kind]) && !hasPicture(base.judgment);
    if ((act === 'leave' || !isOpen) && isEmpty) {
      await db.drainMarks.put(next);
      if (!isOpen) return;
      await db.records.delete(into);
      await db.companions.delete(into);
      await eraseAttachments(db, into);
      return;
    }
    // Enter on text that is nowhere any more keeps it again.
    const saysNothingNew = mark?.typed === typed && (target !== undefined || act !== 'keep');
    if (!isOpen && saysNothingNew) {
      await db.drainMarks.put(next);
      return;
    }
    const stored = await after(db, isOpen ? base : draftApart(base), act, form);
    // What was kept is answered; whatever is typed after a look, and what is taken up again, was not answered before it.
    const isUnanswered = !isOpen || base.state === 'draft' || stored.state === 'draft';
    const record = isUnanswered ? { ...stored, judgment: await withLook(db, stored.judgment, at) } : stored;
    const { id } = record;
    const { keptAt, ...times } = (await db.companions.get(base.id)) ?? orphan.companion;
    await db.drainMarks.put(isOpen ? next : { ...next, heir: id });
    await db.records.put(record);
    if (id !== base.id) await copyAttachments(db, base.id, id);
    const kept = act === 'keep' ? { keptAt: at } : isOpen && keptAt ? { keptAt } : {};
    await db.companions.put({ ...times, id, changedAt: at, activeMs, ...kept });
  });
};
