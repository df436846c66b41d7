// Saves what the side panel judged by a rubric: a change of a record that was not agreed to, and of no other (rule C8).
import { revise } from '#lib/actions/revise.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { db as ownDb } from '#lib/store/db.ts';

const settled =
  'This judgment is no longer open here. What you typed is safe on this device. Open it in the dashboard to go on with it.';

/** As `revise`, for an evaluation that is a draft or kept. Refuses others with a sentence. */
export const evaluate = async (about: Takes<'evaluate'>, { db = ownDb, now = Date.now } = {}): Promise<Gives<'evaluate'>> => {
  const record = await db.records.get(about.id);
  if (!record || !['draft', 'kept'].includes(record.state) || !kindNamed(about.to.form.kind)?.isByRubric)
    throw new Error(settled);
  return revise(about, { db, now });
};
