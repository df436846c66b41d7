// Shows the bytes that consent would bind, or that it did bind (rule C2).
import type { Takes } from '#lib/bridge/calls.ts';
import type { Preview } from '#lib/bridge/preview.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { hintsOf } from '#lib/privacy/hints.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { objections } from '#lib/actions/under-policy.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { listedWords } from '#lib/store/listed-words.ts';

/**
 * The exact text of a record, its SHA-256, what was hidden in it, and what could be. A record that was agreed to gives the text that was
 * sealed then; nothing in it can be hidden any more.
 */
export const preview = async ({ id }: Takes<'preview'>, { db = ownDb, now = Date.now } = {}): Promise<Preview> => {
  const { judgment, sealed, byHand } = await recordOf(db, id);
  const limits = await limitsNow();
  const { text, hidden, shown } = payloadOf(judgment, byHand, limits.alwaysHidden, limits.hiddenWords);
  const isJoined = (await db.enrolments.count()) > 0;
  // As if it were agreed to now, for whatever may be asked.
  const trial = isJoined ? { purposes: [], days: 0, today: dayOf(now()) } : undefined;
  const found = sealed === undefined ? objections(limits, judgment, await db.companions.get(id), trial) : [];
  const policy = found.map(({ words }) => words);
  const exact = sealed ?? text;
  const hints = sealed === undefined ? hintsOf(readPayload(text), await listedWords(db)) : [];
  return { text: exact, hash: await digest(exact), hidden, shown, hints, isComplete: isComplete(judgment), policy };
};
