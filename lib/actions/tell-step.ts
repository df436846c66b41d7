// Stores one step for a page that is on the line to it, without the worker (rule R4). Decides nothing that it cannot know there: what it
// does not store is told again as a call.
import { addStep } from '#lib/actions/record-step.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { recordingKept } from '#lib/store/recorded-steps.ts';

/**
 * Whether it is stored. A tab joins by a call before its first step, so only those that joined are taken here; and none since a policy
 * changed, which cannot be weighed here (rule R5).
 */
export const tellStep = async (told: Takes<'recordStep'>, sender: Sender, { db = ownDb } = {}): Promise<boolean> => {
  const recording = await recordingKept(db);
  const tab = recording?.tabs.indexOf(sender.tab?.id ?? -1) ?? -1;
  if (recording?.turn !== told.recording || tab < 0 || recording.isWeighed) return false;
  if (recording.pausedAt !== undefined && told.at > recording.pausedAt) return false;
  await addStep(db, recording.draft, tab, told);
  return true;
};
