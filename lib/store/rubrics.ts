// Rubrics as pages and drafts read them: the newest version of each, and the judgments that stand under which.
import { answerOf } from '#lib/judgment/answer.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Rubric } from '#lib/judgment/rubrics.ts';
import type { Database } from '#lib/store/db.ts';
import { newestOf, type Versioned } from '#lib/store/versions.ts';

/** One version of a rubric that the person keeps for themselves. */
export interface RubricRow extends Rubric, Versioned {}

/** The newest version of every rubric, retired ones too, the one that was changed last first. */
export const newestRubrics = (db: Database): Promise<RubricRow[]> => newestOf(db.rubrics);

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
