// Shows the bytes that consent would bind, or that it did bind (rule C2).
import type { Preview, Takes } from '#lib/bridge/calls.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';

/** The exact text of a record, its SHA-256, and what was hidden in it. A record that was agreed to gives the text that was sealed then. */
export const preview = async ({ id }: Takes<'preview'>, { db = ownDb } = {}): Promise<Preview> => {
  const { judgment, sealed } = await recordOf(db, id);
  const { text, hidden } = payloadOf(judgment);
  const exact = sealed ?? text;
  return { text: exact, hash: await digest(exact), hidden, isComplete: isComplete(judgment) };
};
