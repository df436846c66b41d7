// What must hold of a record before anybody can agree to it, whoever the recipient is (rules C1 and C4).
import { isComplete } from '#lib/judgment/complete.ts';
import { may, type Act } from '#lib/judgment/life.ts';
import type { RecordRow } from '#lib/store/db.ts';

/** The sentence when the bytes are no longer those that were on screen. */
export const changed = 'The text changed since you looked. Nothing was sent. Look again.';

/** The sentence when what was agreed to is to be hidden or shown. */
export const sealedWords =
  'You agreed to this text, so it never changes. Nothing was changed. Edit makes a new judgment, in which you can hide more.';

/** Throws the sentence for a person when the record cannot be agreed to by this act, or not until this day. */
export const checkAgreeable = ({ state, judgment }: RecordRow, act: Act, expiresOn: string, today: string): void => {
  if (!may(state, act))
    throw new Error(`This judgment cannot be agreed to now: it is ${state}. Nothing was changed. Look at it again.`);
  if (!isComplete(judgment))
    throw new Error('Something is still missing in this judgment. Nothing was sent. Edit it, then agree.');
  if (expiresOn <= today) throw new Error('The last day must lie after today. Nothing was sent. Choose a later day.');
};

/** Throws the sentence for a person when no purpose was chosen: consent is never implied (rule C4). */
export const checkPurposes = (purposes: readonly string[]): void => {
  if (purposes.length === 0)
    throw new Error('No purpose is chosen. Nothing was sent. Choose at least one, or keep it to yourself.');
};
