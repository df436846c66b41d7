// The journal: what is typed on the card, in `storage.local`, each entry under a key of its own that is never written twice (rule K2).
// The card has no IndexedDB over a page; this takes about 2 ms, with the worker dead or alive.
import { browser } from 'wxt/browser';
import type { JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

const prefix = 'j/';
/** Entries that could not be read. They stay until the person has seen them and discards them; nothing is dropped (rule K2). */
const unreadablePrefix = 'j-bad/';

/** The key of one entry. */
export const journalKey = (draft: RecordId, seq: number): string => `${prefix}${draft}/${seq}`;

/** Writes one entry, or several at once. When this answers, the text survives the end of tab, worker and browser. */
export const appendEntry = async (...entries: JournalEntry[]): Promise<void> =>
  browser.storage.local.set(Object.fromEntries(entries.map((entry) => [journalKey(entry.draft, entry.seq), entry])));

/** Everything in the journal by key, as it is stored: not yet parsed. */
export const readJournal = async (): Promise<[key: string, value: unknown][]> =>
  Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(prefix));

/** Removes these keys and no others: entries written since they were read stay. */
export const removeEntries = async (keys: string[]): Promise<void> => browser.storage.local.remove(keys);

/** Moves an entry that cannot be read out of the way, to where the dashboard shows it. A kill in between leaves both copies, never none. */
export const setAsideEntry = async (key: string, value: unknown): Promise<void> => {
  await browser.storage.local.set({ [unreadablePrefix + key.slice(prefix.length)]: value });
  await browser.storage.local.remove(key);
};

/** One entry that could not be read, as it is stored. */
export interface UnreadableEntry {
  key: string;
  value: unknown;
}

/** What was set aside. */
export const unreadableEntries = async (): Promise<UnreadableEntry[]> =>
  Object.entries(await browser.storage.local.get(null))
    .filter(([key]) => key.startsWith(unreadablePrefix))
    .map(([key, value]) => ({ key, value }));

/** Removes one entry that was set aside. Touches nothing else, whatever the key. */
export const removeUnreadable = async (key: string): Promise<void> => {
  if (key.startsWith(unreadablePrefix)) await browser.storage.local.remove(key);
};

/** Tells of each change of what was set aside, until the function that it answers is called. */
export const watchUnreadable = (changed: () => void): (() => void) => {
  const listen = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith(unreadablePrefix))) changed();
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
};

/** Shuts content scripts out of `storage.local`, and with it out of the journal (rule K3). Firefox has no such switch. */
export const closeStorageToPages = async (): Promise<void> => {
  const local = browser.storage.local as { setAccessLevel?: (about: { accessLevel: string }) => Promise<void> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
};
