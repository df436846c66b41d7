// Puts a judgment under a rubric where its kind is judged by one: the version that was chosen, else the one that is offered first here.
import type { Form } from '#lib/judgment/draft.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { RubricRef } from '#lib/judgment/rubrics.ts';
import type { Database } from '#lib/store/db.ts';
import { openRubrics, type RubricRow } from '#lib/store/rubrics.ts';

const isSame = (a: RubricRef | null, b: RubricRef): boolean => a?.id === b.id && a.version === b.version;

/** What to judge by; nothing new where the judgment has its rubric already. */
const wanted = async (
  db: Database,
  { body, case: judged }: Judgment,
  asked: RubricRef | undefined,
): Promise<RubricRow | undefined> => {
  if (asked && !isSame(body.rubric, asked)) return db.rubrics.get([asked.id, asked.version]);
  return judged.rubric ? undefined : (await openRubrics(db, body.workFunction ?? ''))[0];
};

/**
 * The judgment with the rubric that a form is filled in by; to be called before the form is applied, in a transaction that holds `rubrics`.
 * One that is no longer here leaves the judgment under the rubric that it has: its words are in it.
 */
export const underRubric = async (db: Database, judgment: Judgment, { kind, rubric: asked }: Form): Promise<Judgment> => {
  if (!kindNamed(kind)?.isByRubric) return judgment;
  const row = await wanted(db, judgment, asked);
  if (!row) return judgment;
  const { id, version, name, criteria } = row;
  return {
    ...judgment,
    case: { ...judgment.case, rubric: { name, criteria } },
    body: { ...judgment.body, rubric: { id, version } },
  };
};
