// Drafts and what is typed into them, as tests of the journal need them.
import type { JournalAct, JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Database } from '#lib/store/db.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

/** A draft in the database of which nothing was typed yet. */
export const blankDraft = async (db: Database): Promise<RecordId> => {
  const blank = sampleJudgment();
  blank.body.verdict = { fields: {}, rationale: '' };
  const record = sampleRecord(blank, 'draft');
  await db.records.add(record);
  await db.companions.add({ ...sampleCompanion(record, 1000), activeMs: 0 });
  return record.id;
};

/** What the card writes: the form as a whole, each time under the next number. */
export const typedEntry = (draft: RecordId, seq: number, act: JournalAct, rationale: string): JournalEntry => ({
  draft,
  seq,
  act,
  form: { kind: 'decision', rationale, fields: {} },
  at: 5000 + seq,
  activeMs: seq * 10,
});
