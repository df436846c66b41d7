// What has been selected for the draft of a card so far, in the order in which it was selected.
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { typedSaw } from '#lib/judgment/typed-saw.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** The words of each quote. None where the draft is not in the database; what was typed in by hand stands in the form and was not selected. */
export const quotesSeen = async ({ draft }: Takes<'quotesSeen'>, { db = ownDb } = {}): Promise<Gives<'quotesSeen'>> => {
  const record = await db.records.get((await db.drainMarks.get(draft))?.heir ?? draft);
  if (!record || typedSaw(record.judgment) !== undefined) return { quotes: [] };
  const { evidence } = record.judgment.body;
  return { quotes: evidence.flatMap((each) => (each.type === 'quote' ? [each.exact] : [])) };
};
