// Keeps a standing question of the person's own: a new one, or a new version of one that there is. No version ever changes.
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { questionDraft, type QuestionDraft } from '#lib/judgment/questions.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { setByOrganisation, versionsOf } from '#lib/store/versions.ts';
import type { QuestionRow } from '#lib/store/questions.ts';

const wordsOf = ({ wording, answers, where }: QuestionDraft): string => canonical({ wording, answers, where });

/** Gives the version under which it stands; the same words again make none. A retired question that is changed is asked again. */
export const keepQuestion = async (
  { id, question: raw }: Takes<'keepQuestion'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'keepQuestion'>> => {
  // Parsed again: what detectors put in the place of two answers may be the same.
  const question = questionDraft.parse(scrub(raw));
  return db.transaction('rw', db.questions, async () => {
    const versions = id ? await versionsOf(db.questions, id).toArray() : [];
    const newest = versions.at(-1);
    if (newest?.isOrganisations) throw new Error(setByOrganisation);
    if (id && !newest) throw new Error('This question is no longer on this device. Nothing was changed. Make it as a new one.');
    if (newest && newest.retiredAt === undefined && wordsOf(newest) === wordsOf(question))
      return { id: newest.id, version: newest.version };
    const row: QuestionRow = {
      ...question,
      id: newest?.id ?? crypto.randomUUID(),
      version: (newest?.version ?? 0) + 1,
      at: now(),
    };
    await db.questions.add(row);
    return { id: row.id, version: row.version };
  });
};
