// The person goes through the steps of a demonstration: cuts, edits and gives reasons, shows or masks what was typed, one by one (rule R2).
import { putSteps, storedSteps } from '#lib/actions/fold-recording.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { settle } from '#lib/actions/settle.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import { db as ownDb } from '#lib/store/db.ts';

const agreed = 'You agreed to these steps, so they never change. Nothing was changed. Take the judgment back first.';
const elsewhere = 'The steps were changed elsewhere meanwhile. Nothing was changed. Look at them again, then go on.';

/** Puts these steps in place of those that the person saw at that revision. Refuses where the record was agreed to, or changed since. */
export const reviseSteps = async (
  { id, revision, steps }: Takes<'reviseSteps'>,
  { db = ownDb, now = Date.now } = {},
): Promise<void> => {
  const before = await recordOf(db, id);
  const stored = await storedSteps(steps, stepsAmong(before.judgment.body.evidence)?.viewport);
  await db.transaction('rw', [db.records, db.companions, db.attachments, db.drainMarks], async () => {
    const record = await recordOf(db, id);
    if (!may(record.state, 'revise')) throw new Error(agreed);
    if (record.judgment.body.revision !== revision) throw new Error(elsewhere);
    await putSteps(db, id, stored);
    const { judgment } = await recordOf(db, id);
    const body = { ...judgment.body, revision: revision + 1 };
    await db.records.update(id, { judgment: { ...judgment, body } });
    await db.companions.update(id, { changedAt: now() });
    await settle(db, record);
  });
};
