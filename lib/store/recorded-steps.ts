// Steps as they come, one row each, until the recording is stopped and they are put into its record (rule R4).
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';
import type { Database } from '#lib/store/db.ts';

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
 * comes later than one that was done after it.
 */
export const recordedSteps = async (db: Database, draft: RecordId): Promise<RecordedStepRow[]> =>
  (await db.steps.where('draft').equals(draft).sortBy('nth')).toSorted((a, b) => a.at - b.at);

/** How many things a person did are stored; reasons and pages that came up are none of them. For a live query. */
export const countSteps = async (db: Database, draft: RecordId): Promise<number> =>
  (await db.steps.where('draft').equals(draft).toArray()).filter(({ step }) => step.type !== 'reason' && step.type !== 'page')
    .length;

/** Erases them, inside the caller's transaction, which names `steps`. */
export const eraseSteps = (db: Database, draft: RecordId): Promise<number> => db.steps.where('draft').equals(draft).delete();
