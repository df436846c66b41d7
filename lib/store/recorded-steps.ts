// Steps as they come, one row each, until the recording is stopped and they are put into its record (rule R4).
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';
import type { Database } from '#lib/store/db.ts';
import { putRecording, type Recording } from '#lib/store/recording.ts';

export interface RecordedStepRow {
  /** Counts up in the order in which they came. */
  nth?: number;
  draft: RecordId;
  /** The document that told it and its number there: a step that is told twice is one. */
  document: string;
  seq: number;
  /** Place of its tab in the recording, from 0. */
  tab: number;
  /** Milliseconds since 1970; stays on the device. */
  at: number;
  step: RawStep | { type: 'reason'; text: string };
}

/**
 * All of a draft, in the order in which they were done: frames of a page tell theirs each by themselves, and a step that is told again
 * comes later than one that was done after it. A document counts its own, also within a millisecond.
 */
export const recordedSteps = async (db: Database, draft: RecordId): Promise<RecordedStepRow[]> =>
  (await db.steps.where('draft').equals(draft).sortBy('nth')).toSorted(
    (a, b) => a.at - b.at || (a.document === b.document ? a.seq - b.seq : 0),
  );

/** How many things a person did are stored; reasons and pages that came up are none of them. For a live query. */
export const countSteps = async (db: Database, draft: RecordId): Promise<number> =>
  (await db.steps.where('draft').equals(draft).toArray()).filter(({ step }) => step.type !== 'reason' && step.type !== 'page')
    .length;

/** Erases them, inside the caller's transaction, which names `steps`. */
export const eraseSteps = (db: Database, draft: RecordId): Promise<number> => db.steps.where('draft').equals(draft).delete();

const name = 'recording';

/**
 * Writes the recording that is running; nothing ends it. Once more in the database: the page without a window, which stores steps, reads
 * nothing else. Written there first, so that a recording that others see is known to it.
 */
export const keepRecording = async (db: Database, recording: Recording | undefined): Promise<void> => {
  if (recording) await db.settings.put({ name, value: recording });
  else await db.settings.delete(name);
  await putRecording(recording);
};

/** The recording as that page knows it. What a browser left that ended in the middle of one is there too, and nobody asks then. */
export const recordingKept = async (db: Database): Promise<Recording | undefined> =>
  (await db.settings.get(name))?.value as Recording | undefined;
