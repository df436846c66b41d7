// Brings a file of the recorder of Chrome DevTools into the inbox, as an unfinished demonstration with everything typed in it masked.
import { caseKey } from '#lib/actions/case-key.ts';
import { putSteps, storedSteps } from '#lib/actions/fold-recording.ts';
import { newDraft } from '#lib/actions/new-draft.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { readFlow } from '#lib/dataset/recorder/read.ts';
import { applyForm } from '#lib/judgment/apply-form.ts';
import { kindWithSteps } from '#lib/judgment/suggest.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Refuses a file that is no recording, with a sentence for the person. */
export const importRecording = async (
  { text }: Takes<'importRecording'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'importRecording'>> => {
  const { title, steps, viewport, leftOut } = readFlow(text);
  const first = steps.find((step) => step.type === 'page');
  const id = crypto.randomUUID();
  const sight = { draft: id, address: first?.address ?? '', title: first?.title ?? '', quote: undefined, coverage: [], note: '' };
  const { record, companion } = await newDraft(sight, await caseKey(db), now());
  const kind = kindWithSteps();
  const [asked] = Object.keys(kind.asked);
  const judgment = applyForm(record.judgment, { kind: kind.name, rationale: '', fields: { [asked!]: scrub(title) } });
  const stored = await storedSteps(steps, viewport);
  await db.transaction('rw', db.records, db.companions, db.attachments, async () => {
    await db.records.add({ ...record, judgment });
    await db.companions.add(companion);
    await putSteps(db, id, stored);
  });
  return { id, steps: steps.length, leftOut };
};
