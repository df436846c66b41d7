// The person shows a value again that was hidden in what would leave of a record: a false hit, or what they hid themselves (rule C11).
import { sealedWords } from '#lib/actions/agreeable.ts';
import { recipientOf } from '#lib/actions/addressed.ts';
import { inForceAt, limitsNow } from '#lib/actions/limits-now.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { may } from '#lib/judgment/life.ts';
import { mayShow, nothingByHand, type ByHand, type HandShown } from '#lib/privacy/by-hand.ts';
import { handSorts, wordsFor } from '#lib/privacy/hand-sorts.ts';
import { listedName } from '#lib/privacy/listed-words.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

const isAbout = (one: string, other: string): boolean =>
  placesOfWords(one, other).length > 0 || placesOfWords(other, one).length > 0;

const withShown = ({ hidden, shown }: ByHand, value: HandShown): ByHand =>
  Object.hasOwn(handSorts, value.detector)
    ? { hidden: hidden.filter(({ text, as }) => as !== value.detector || !isAbout(text, value.original)), shown }
    : { hidden, shown: [...shown.filter(({ original }) => original !== value.original), value] };

/** What a policy always hides nobody can undo; a secret is never shown. */
export const showWords = async ({ id, value, to }: Takes<'showWords'>, { db = ownDb } = {}): Promise<void> => {
  const recipient = await recipientOf(db, await recordOf(db, id), to);
  const { alwaysHidden } = recipient ? (await inForceAt(recipient.endpoint)).limits : await limitsNow();
  const floor = [...alwaysHidden, listedName];
  return db.transaction('rw', db.records, async () => {
    const record = await recordOf(db, id);
    if (!may(record.state, 'revise')) throw new Error(sealedWords);
    if (!mayShow(value.detector, floor)) {
      const who = floor.includes(value.detector) ? 'Your organisation' : 'Precedent';
      throw new Error(`${who} always hides ${wordsFor(value.detector)}. Nothing was changed. What you wrote around it stays.`);
    }
    await db.records.put({ ...record, byHand: withShown(record.byHand ?? nothingByHand, value) });
  });
};
