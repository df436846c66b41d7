// What was typed into the edit form of the dashboard and is not saved yet: one value a record in `storage.local`, so that it survives
// whatever ends the page (rule K2).
import { browser } from 'wxt/browser';
import type { Edited } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** `from` is what the form opened with; `to` is what stands in it. */
export interface Unsaved {
  from: Edited;
  to: Edited;
}

const keyOf = (id: RecordId): string => `unsaved/${id}`;

/** What is not saved of this record, or nothing. */
export const unsavedEdit = async (id: RecordId): Promise<Unsaved | undefined> =>
  (await browser.storage.local.get(keyOf(id)))[keyOf(id)] as Unsaved | undefined;

/** Takes the place of what was there. Text comes here without secrets (rule C6). */
export const putUnsaved = async (id: RecordId, unsaved: Unsaved): Promise<void> =>
  browser.storage.local.set({ [keyOf(id)]: unsaved });

/** The edit was saved, or the person dropped it. */
export const dropUnsaved = async (id: RecordId): Promise<void> => browser.storage.local.remove(keyOf(id));
