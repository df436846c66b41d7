// The journal: what is typed on the card, in `storage.local`, each entry under a key of its own that is never written twice (rule K2).
// The card has no IndexedDB over a page; this takes about 2 ms, with the worker dead or alive.
import { browser } from 'wxt/browser';
import type { JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

const prefix = 'j/';
/** Entries that could not be read. They stay for a person to look at; nothing is dropped (rule K2). */
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

/** Moves an entry that cannot be read out of the way. A kill in between leaves both copies, never none. */
export const setAsideEntry = async (key: string, value: unknown): Promise<void> => {
  await browser.storage.local.set({ [unreadablePrefix + key.slice(prefix.length)]: value });
  await browser.storage.local.remove(key);
};

/** Shuts content scripts out of `storage.local`, and with it out of the journal (rule K3). Firefox has no such switch. */
export const closeStorageToPages = async (): Promise<void> => {
  const local = browser.storage.local as { setAccessLevel?: (about: { accessLevel: string }) => Promise<void> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
};
