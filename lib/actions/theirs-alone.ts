// A standing question and a rubric of an organisation are its words: a judgment that holds them goes to nobody else (rule I15).
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';

const nameOf = async (db: Database, endpoint: string): Promise<string> =>
  (await db.enrolments.get(endpoint))?.organisation ?? new URL(endpoint).host;

/** Why a judgment cannot go to that organisation: it answers what another one asks. Nothing where it can. */
export const theirsAlone = async (
  db: Database,
  { case: { question }, body: { rubric } }: Judgment,
  { endpoint, organisation }: EnrolmentRow,
): Promise<string | undefined> => {
  const asked = [
    { what: 'answers a question', row: question && (await db.questions.get([question.id, question.version])) },
    { what: 'is judged by a rubric', row: rubric && (await db.rubrics.get([rubric.id, rubric.version])) },
  ];
  const found = asked.find(({ row }) => row?.from?.length && !row.from.includes(endpoint));
  if (!found) return undefined;
  const theirs = await nameOf(db, found.row!.from![0]!);
  return `It ${found.what} of ${theirs}, in its words, so it goes to ${theirs} or stays here. A new judgment without them can go to ${organisation}.`;
};
