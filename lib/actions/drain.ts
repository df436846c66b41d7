// Brings the journal into the database. Ended anywhere and started again, it loses nothing and doubles nothing (rule K2).
import { storeEntry } from '#lib/actions/store-entry.ts';
import { journalEntry, type JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
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

const newestOf = (found: Found[]): Found => found.reduce((a, b) => (b.entry.seq > a.entry.seq ? b : a));

/** Whether the fault lies in the entry itself, so that trying again would not help. */
const isUnstorable = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError';

/**
 * Drains everything that the journal holds now. Entries that cannot be read or stored are set aside, where the dashboard shows them,
 * and hold up nobody; when the database fails, keys stay where they are and the first failure is thrown after all drafts had their
 * turn. Removes exactly the keys that it read.
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
      await storeEntry(db, entry).catch((error: unknown) => {
        if (!isUnstorable(error)) throw error;
        return setAsideEntry(key, entry);
      });
      await removeEntries(found.map((each) => each.key));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};
