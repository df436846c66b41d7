// Brings the journal into the database. Ended anywhere and started again, it loses nothing and doubles nothing (rule K2).
import { caseKey } from '#lib/actions/case-key.ts';
import { newDraft } from '#lib/actions/new-draft.ts';
import { applyForm } from '#lib/judgment/apply-form.ts';
import { journalEntry, type Form, type JournalEntry } from '#lib/judgment/draft.ts';
import { judgment, type RecordId } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { may, move } from '#lib/judgment/life.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';
import { journalKey, readJournal, removeEntries, setAsideEntry } from '#lib/store/journal.ts';

interface Found {
  key: string;
  entry: JournalEntry;
}

/** An entry that stands under its own key. */
const readEntry = (key: string, value: unknown): JournalEntry | undefined => {
  const { success, data } = journalEntry.safeParse(value);
  return success && journalKey(data.draft, data.seq) === key ? data : undefined;
};

/** Whether nothing was answered: a field that merely repeats the selection is no answer. */
const isBlank = ({ kind, rationale, fields }: Form, { judgment: { case: judged } }: RecordRow): boolean => {
  const taken = kindNamed(kind)?.selectionField;
  return (
    rationale.trim() === '' &&
    Object.entries(fields).every(([name, value]) => String(value).trim() === '' || (name === taken && value === judged.text))
  );
};

/** The record as the newest entry leaves it; nothing when there is nothing to keep. Throws where the text cannot be stored. */
const after = (record: RecordRow, { act, form }: JournalEntry): RecordRow | undefined => {
  if (act === 'leave' && isBlank(form, record)) return undefined;
  const wanted = act === 'keep' ? 'keep' : 'reopen';
  const state = may(record.state, wanted) ? move(record.state, wanted) : record.state;
  return { ...record, state, judgment: judgment.parse(applyForm(record.judgment, scrub(form))) };
};

/** Stores one draft's newest entry, its times and the mark, in one transaction. Answers false where the record has moved on. */
const store = async (db: Database, entry: JournalEntry): Promise<boolean> => {
  const { draft: id, seq, at, activeMs, act } = entry;
  const sight = { draft: id, address: '', title: '', quote: undefined, coverage: [], note: '' };
  const orphan = await newDraft(sight, await caseKey(db), at);
  return db.transaction('rw', db.records, db.companions, db.drainMarks, async () => {
    const mark = await db.drainMarks.get(id);
    if ((mark?.seq ?? 0) >= seq) return true;
    // Text whose draft was never stored, because everything ended in between, makes a record of its own.
    const known = await db.records.get(id);
    const record = known ?? orphan.record;
    if (record.state !== 'draft' && record.state !== 'kept') return false;
    const next = after(record, entry);
    await db.drainMarks.put({ draft: id, seq });
    if (!next) {
      await db.records.delete(id);
      await db.companions.delete(id);
      return true;
    }
    const times = (await db.companions.get(id)) ?? orphan.companion;
    await db.records.put(next);
    await db.companions.put({ ...times, changedAt: at, activeMs, ...(act === 'keep' ? { keptAt: at } : {}) });
    return true;
  });
};

const newestOf = (found: Found[]): Found => found.reduce((a, b) => (b.entry.seq > a.entry.seq ? b : a));

/** Whether the fault lies in the entry itself, so that trying again would not help. */
const isUnstorable = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError';

/**
 * Drains everything that the journal holds now. Entries that cannot be read or stored are set aside and hold up nobody;
 * when the database fails, keys stay where they are and the first failure is thrown after all drafts had their turn.
 */
export const drain = async ({ db = ownDb }: { db?: Database } = {}): Promise<void> => {
  const drafts = new Map<RecordId, Found[]>();
  for (const [key, value] of await readJournal()) {
    const entry = readEntry(key, value);
    if (entry) drafts.set(entry.draft, [...(drafts.get(entry.draft) ?? []), { key, entry }]);
    else await setAsideEntry(key, value);
  }
  const failures: unknown[] = [];
  for (const found of drafts.values()) {
    const { key, entry } = newestOf(found);
    try {
      const isStored = await store(db, entry).catch((error: unknown) => {
        if (isUnstorable(error)) return false;
        throw error;
      });
      if (!isStored) await setAsideEntry(key, entry);
      await removeEntries(found.map((each) => each.key));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
