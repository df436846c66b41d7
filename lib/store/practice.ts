// How far practice has come, from what really happened to the practice record. Made for a Dexie live query: reads only.
import { isComplete } from '#lib/judgment/complete.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { may } from '#lib/judgment/life.ts';
import type { Database } from '#lib/store/db.ts';

/**
 * select: nothing was captured · say-why: a card or draft is open · read: it was kept · finish: something is missing in it ·
 * discard: it was kept to oneself · take-back: it was agreed to · done: it is gone again.
 */
export type PracticeStep = 'select' | 'say-why' | 'read' | 'finish' | 'discard' | 'take-back' | 'done';

export interface Practice {
  step: PracticeStep;
  /** The newest practice record, while it is here. */
  record?: RecordId;
}

/** Where the person is. A draft that was left empty and swept away counts as none; one that was dealt with and is gone, as done. */
export const practiceOf = async (db: Database): Promise<Practice> => {
  const id = (await db.settings.get('practice'))?.value as RecordId | undefined;
  if (id === undefined) return { step: 'select' };
  const [found, mark] = await Promise.all([db.records.get(id), db.drainMarks.get(id)]);
  if (!found) return { step: mark?.isSettled ? 'done' : 'select' };
  const { state, judgment } = found;
  if (state === 'draft') return { step: 'say-why', record: id };
  if (state === 'kept') return { step: isComplete(judgment) ? 'read' : 'finish', record: id };
  if (state === 'private') return { step: 'discard', record: id };
  if (state === 'withdrawn' || state === 'erased') return { step: 'done', record: id };
  return { step: may(state, 'withdraw') ? 'take-back' : 'done', record: id };
};
