// The person says why they did what they just did, while it is recorded: the reason belongs to the step before it.
import type { Takes } from '#lib/bridge/calls.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { putUnsavedReason, recordingNow } from '#lib/store/recording.ts';

/** Stores it. Refuses where nothing was done yet. */
export const giveReason = async ({ text }: Takes<'giveReason'>, { db = ownDb, now = Date.now } = {}): Promise<void> => {
  const recording = await recordingNow();
  if (!recording)
    throw new Error('The recording is over. What was recorded is safe in the inbox. Give the reason there, at its step.');
  const { draft } = recording;
  const last = await db.steps.where('draft').equals(draft).last();
  if (!last) throw new Error('No step was recorded yet, so there is nothing to give a reason for. Do the step first.');
  const step = { type: 'reason', text: scrub(text) } as const;
  await db.steps.add({ draft, document: crypto.randomUUID(), seq: 1, tab: last.tab, at: now(), step });
  await putUnsavedReason('');
};
