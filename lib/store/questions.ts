// Standing questions as pages and drafts read them: the newest version of each.
import { isAnswered } from '#lib/precedents/likened.ts';
import type { StandingQuestion } from '#lib/judgment/questions.ts';
import type { Database } from '#lib/store/db.ts';
import { newestOf, type Versioned } from '#lib/store/versions.ts';

/** One version of a standing question that the person keeps for themselves. */
export interface QuestionRow extends StandingQuestion, Versioned {}

/** The newest version of every question, retired ones too, the one that was changed last first. */
export const newestQuestions = (db: Database): Promise<QuestionRow[]> => newestOf(db.questions);

/** Those that are asked. */
export const openQuestions = async (db: Database): Promise<QuestionRow[]> =>
  (await newestQuestions(db)).filter(({ retiredAt }) => retiredAt === undefined);

/** How many judgments answer each question, whatever its version. */
export const answeredCounts = async (db: Database): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  await db.records.each((record) => {
    const { question } = record.judgment.case;
    if (question && isAnswered(record)) counts.set(question.id, (counts.get(question.id) ?? 0) + 1);
  });
  return counts;
};

/** What the person says they do; empty when they said nothing. */
export const workFunctionOf = async (db: Database): Promise<string> => {
  const value = (await db.settings.get('workFunction'))?.value;
  return typeof value === 'string' ? value : '';
};

/** The tools that judgments were kept in, by name, for choosing where a question applies. */
export const toolsKnown = async (db: Database): Promise<string[]> => {
  const tools = new Set<string>();
  await db.records.each(({ judgment }) => tools.add(judgment.case.tool));
  return [...tools].filter((tool) => tool.includes('.') || tool.includes(':')).toSorted();
};
