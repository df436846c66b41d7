// Files on the device: pictures, and steps too long for a record. Of pictures, those that are kept lie in a table beside their record and go with it; one that was only taken is in memory.
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Mask, TakenView } from '#lib/privacy/mask.ts';
import type { Step, StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';

/** A file that belongs to a record. Erased in the same transaction as the record. */
export type AttachmentRow = PictureRow | StepsRow;

interface StepsRow {
  recordId: RecordId;
  sha256: string;
  mediaType: 'application/json';
  /** The list of steps in canonical form. */
  bytes: Uint8Array<ArrayBuffer>;
}

export interface PictureRow {
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

const eraseOf = (db: Database, id: RecordId, mediaType: AttachmentRow['mediaType']): Promise<number> =>
  db.attachments
    .where('recordId')
    .equals(id)
    .filter((row) => row.mediaType === mediaType)
    .delete();

/** Removes its picture, or its steps, alone, inside the caller's transaction. */
export const erasePicture = (db: Database, id: RecordId): Promise<number> => eraseOf(db, id, 'image/png');
export const eraseAttached = (db: Database, id: RecordId): Promise<number> => eraseOf(db, id, 'application/json');

/** The steps of a record, wherever they are; nothing where it has none. */
export const attachedSteps = async (
  db: Database,
  { id, judgment }: RecordRow,
): Promise<Pick<StepsEvidence, 'steps' | 'viewport'> | undefined> => {
  const piece = stepsAmong(judgment.body.evidence);
  if (!piece?.attached) return piece;
  const file = await db.attachments.get([id, piece.attached.sha256]);
  return { ...piece, steps: file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as Step[]) : [] };
};

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
