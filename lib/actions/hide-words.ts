// The person hides words in what would leave of a record, beside what detectors hide (rule C11).
import { sealedWords } from '#lib/actions/agreeable.ts';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { nothingByHand, type ByHand, type HandHidden } from '#lib/privacy/by-hand.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type RecordRow } from '#lib/store/db.ts';

/** What was shown by hand is hidden by its detector again; other words by themselves, each once. */
const withHidden = ({ hidden, shown }: ByHand, words: readonly HandHidden[]): ByHand => {
  const isBack = (text: string): boolean => shown.some(({ original }) => original === text);
  const anew = words.filter(({ text }) => !isBack(text) && !hidden.some((each) => each.text === text));
  return {
    hidden: [...hidden, ...anew],
    shown: shown.filter(({ original }) => !words.some(({ text }) => text === original)),
  };
};

/** Changes nothing of the judgment itself. Refuses once it was agreed to, and where nothing that leaves would change. */
export const hideWords = async ({ id, words }: Takes<'hideWords'>, { db = ownDb } = {}): Promise<void> => {
  const { alwaysHidden, hiddenWords } = await limitsNow();
  const textWith = ({ judgment }: RecordRow, by: ByHand): string => payloadOf(judgment, by, alwaysHidden, hiddenWords).text;
  return db.transaction('rw', db.records, async () => {
    const record = await recordOf(db, id);
    if (!may(record.state, 'revise')) throw new Error(sealedWords);
    const { byHand = nothingByHand } = record;
    const next = withHidden(byHand, scrub(words));
    if (textWith(record, next) === textWith(record, byHand))
      throw new Error(
        'These words are needed to file the judgment and are nobody’s, so they stay. Nothing was changed. Choose others.',
      );
    await db.records.put({ ...record, byHand: next });
  });
};
