// Offers a record for review again that was kept to oneself.
import type { Takes } from '#lib/bridge/calls.ts';
import { move } from '#lib/judgment/life.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** Moves a record that was kept to oneself back to review. Refuses any other: a kept one is offered already. */
export const reopen = async ({ id }: Takes<'reopen'>, { db = ownDb } = {}): Promise<void> =>
  db.transaction('rw', db.records, async () => {
    const { state } = await recordOf(db, id);
    if (state !== 'private') throw new Error('Only a judgment that you kept to yourself can be offered for review again.');
    await db.records.update(id, { state: move(state, 'reopen') });
  });
