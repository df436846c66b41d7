// A policy changed while a recording runs: from now on each step is weighed by it, also in pages that joined before (rule R5).
import { db as ownDb } from '#lib/store/db.ts';
import { keepRecording } from '#lib/store/recorded-steps.ts';
import { recordingNow } from '#lib/store/recording.ts';

/** Does nothing where none is running, and again without harm. What a page does not get stored over its line it tells the worker. */
export const weighRecording = async ({ db = ownDb } = {}): Promise<void> =>
  navigator.locks.request('recording-tabs', async () => {
    const recording = await recordingNow();
    if (recording && !recording.isWeighed) await keepRecording(db, { ...recording, isWeighed: true });
  });
