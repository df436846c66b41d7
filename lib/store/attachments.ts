// Pictures on the device: those that are kept lie in a table beside their record and go with it; one that was only taken is in memory.
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Mask, TakenView } from '#lib/privacy/mask.ts';
import type { Database } from '#lib/store/db.ts';

/** A file that belongs to a record. Erased in the same transaction as the record. */
export interface AttachmentRow {
  recordId: RecordId;
  /** SHA-256 of the bytes, base64url; the payload names it. */
  sha256: string;
  mediaType: 'image/png';
  width: number;
  height: number;
  /** The file. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it is masked, in its pixels. */
  masks: Mask[];
}

/** Removes what belongs to a record, inside the caller's transaction, which names `attachments`. */
export const eraseAttachments = (db: Database, id: RecordId): Promise<number> =>
  db.attachments.where('recordId').equals(id).delete();

/** Gives the record `to` what belongs to `from`, inside the caller's transaction, which names `attachments`. */
export const copyAttachments = async (db: Database, from: RecordId, to: RecordId): Promise<void> => {
  const rows = await db.attachments.where('recordId').equals(from).toArray();
  await db.attachments.bulkPut(rows.map((row) => ({ ...row, recordId: to })));
};

const viewKey = (draft: RecordId): string => `view/${draft}`;

/** Holds the view that was taken for a draft in memory, never on the disk, until a part of it is kept or none. */
export const holdView = (draft: RecordId, view: TakenView): Promise<void> =>
  browser.storage.session.set({ [viewKey(draft)]: view });

export const heldView = async (draft: RecordId): Promise<TakenView | undefined> =>
  (await browser.storage.session.get(viewKey(draft)))[viewKey(draft)] as TakenView | undefined;

export const dropView = (draft: RecordId): Promise<void> => browser.storage.session.remove(viewKey(draft));
