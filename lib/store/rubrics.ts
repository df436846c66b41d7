// Rubrics as pages and drafts read them: the newest version of each, and the judgments that stand under which.
import { answerOf } from '#lib/judgment/answer.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Rubric } from '#lib/judgment/rubrics.ts';
import type { Database } from '#lib/store/db.ts';

/** One version of a rubric that the person keeps for themselves. */
export interface RubricRow extends Rubric {
  /** When this version was made, in milliseconds since 1970. */
  at: number;
  /** It is offered no more from then on. Only the newest version says so. */
  retiredAt?: number;
}

/** The newest version of every rubric, retired ones too, the one that was changed last first. */
export const newestRubrics = async (db: Database): Promise<RubricRow[]> => {
  const newest = new Map<string, RubricRow>();
  for (const row of await db.rubrics.orderBy('[id+version]').toArray()) newest.set(row.id, row);
  return [...newest.values()].toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
};

/** Those that are offered: for this kind of work first, then for any, then the others. */
export const openRubrics = async (db: Database, workFunction: string): Promise<RubricRow[]> => {
  const closeness = (row: RubricRow): number => (row.workFunction === '' ? 1 : row.workFunction === workFunction ? 0 : 2);
  const open = (await newestRubrics(db)).filter(({ retiredAt }) => retiredAt === undefined);
  return open.toSorted((a, b) => closeness(a) - closeness(b));
};

/** A judgment that was made under a version of a rubric. */
export interface Dependent {
  id: RecordId;
  version: number;
  answer: string;
}

/** The judgments that stand under each rubric, by its id; those that were taken back or replaced are none. */
export const dependents = async (db: Database): Promise<Map<string, Dependent[]>> => {
  const found = new Map<string, Dependent[]>();
  await db.records.each(({ id, state, supersededBy, judgment }) => {
    const { rubric } = judgment.body;
    if (!rubric || supersededBy || state === 'withdrawn' || state === 'erased') return;
    found.set(rubric.id, [...(found.get(rubric.id) ?? []), { id, version: rubric.version, answer: answerOf(judgment) }]);
  });
  return found;
};
