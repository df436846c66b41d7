// Puts the steps of a recording into its record, in one transaction: they are in one place or the other, never in both and never in none
// (rule R4). Steps too long for a record become a file beside it, which stays on the device.
import { recordOf } from '#lib/actions/record-of.ts';
import { clean } from '#lib/judgment/clean.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import type { Step, StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { foldSteps, viewportOf } from '#lib/judgment/steps/fold.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { attachedSteps, eraseAttached } from '#lib/store/attachments.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { eraseSteps, recordedSteps } from '#lib/store/recorded-steps.ts';
import { recordingNow } from '#lib/store/recording.ts';

/** Bytes of steps that a record holds itself: the rest of its 64 KiB is for what else it says. */
const mostInRecord = 40 * 1024;
const mostStepsInRecord = 400;

/** Steps as they are stored: the evidence, and the file where they are too long for it. */
export interface Stored {
  piece: StepsEvidence;
  file?: Uint8Array<ArrayBuffer>;
}

export const storedSteps = async (steps: Step[], viewport: StepsEvidence['viewport']): Promise<Stored> => {
  const clear = scrub(mapStrings(steps, clean));
  const about = { type: 'steps', count: clear.length, ...(viewport ? { viewport } : {}) } as const;
  const bytes = new TextEncoder().encode(canonical(clear));
  if (bytes.length <= mostInRecord && clear.length <= mostStepsInRecord) return { piece: { ...about, steps: clear } };
  const attached = { sha256: await digest(bytes), size: bytes.length, keptOn: 'device' } as const;
  return { piece: { ...about, steps: [], attached }, file: bytes };
};

/** The judgment with these steps in place of earlier ones. */
export const withSteps = (judgment: Judgment, piece: StepsEvidence): Judgment => ({
  ...judgment,
  body: { ...judgment.body, evidence: [piece, ...judgment.body.evidence.filter(({ type }) => type !== 'steps')].slice(0, 20) },
});

/** Writes evidence and file, inside the caller's transaction, which names `records` and `attachments`. */
export const putSteps = async (db: Database, id: RecordId, { piece, file }: Stored): Promise<void> => {
  const record = await recordOf(db, id);
  await eraseAttached(db, id);
  if (file)
    await db.attachments.put({ recordId: id, sha256: piece.attached!.sha256, mediaType: 'application/json', bytes: file });
  await db.records.put({ ...record, judgment: withSteps(record.judgment, piece) });
};

/** Puts what was recorded for a draft behind the steps that it has. Does nothing where nothing was, or the draft is gone. */
export const foldRecording = async (draft: RecordId, db: Database = ownDb): Promise<void> => {
  const rows = await recordedSteps(db, draft);
  if (rows.length === 0) return;
  const record = await db.records.get(draft);
  const had = record && (await attachedSteps(db, record));
  const steps = [...(had?.steps ?? []), ...foldSteps(rows)];
  const stored = await storedSteps(steps, had?.viewport ?? viewportOf(rows));
  await db.transaction('rw', db.records, db.attachments, db.steps, async () => {
    // Another run of the same has been here.
    if ((await db.steps.where('draft').equals(draft).count()) !== rows.length) return;
    if (await db.records.get(draft)) await putSteps(db, draft, stored);
    await eraseSteps(db, draft);
  });
};

/** Folds what a recording left that ended without being stopped, with the browser say. */
export const foldLeftOver = async (db: Database = ownDb): Promise<void> => {
  const running = (await recordingNow())?.draft;
  for (const draft of await db.steps.orderBy('draft').uniqueKeys())
    if (draft !== running) await foldRecording(draft as RecordId, db);
};
