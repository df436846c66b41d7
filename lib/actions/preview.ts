// Shows the bytes that consent would bind, or that it did bind (rule C2).
import type { Takes } from '#lib/bridge/calls.ts';
import type { Preview } from '#lib/bridge/preview.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { hintsOf } from '#lib/privacy/hints.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { addressed, addresseeOf, recipientOf } from '#lib/actions/addressed.ts';
import { theirsAlone } from '#lib/actions/theirs-alone.ts';
import { objections } from '#lib/actions/under-policy.ts';
import { recordOf } from '#lib/actions/record-of.ts';
import { digest } from '#lib/store/crypto.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { listedWords } from '#lib/store/listed-words.ts';

/**
 * The exact text of a record as its recipient would get it (`to` names the one that was chosen, where there are several), its SHA-256, what was hidden in it, and what could be. A record that was agreed to gives the text that was
 * sealed then; nothing in it can be hidden any more.
 */
export const preview = async ({ id, to }: Takes<'preview'>, { db = ownDb, now = Date.now } = {}): Promise<Preview> => {
  const record = await recordOf(db, id);
  const { judgment, sealed } = record;
  const companion = await db.companions.get(id);
  const recipient = await recipientOf(db, record, to);
  const addressee = await addresseeOf(recipient, record, companion);
  const { text, hidden, shown } = addressed(record, addressee);
  // As if it were agreed to now, for whatever may be asked.
  const trial = recipient ? { purposes: [], days: 0, today: dayOf(now()) } : undefined;
  const found = sealed === undefined ? objections(addressee.limits, judgment, companion, trial) : [];
  const foreign = recipient && sealed === undefined ? await theirsAlone(db, judgment, recipient) : undefined;
  const policy = [...(foreign ? [foreign] : []), ...found.map(({ words }) => words)];
  const exact = sealed ?? text;
  const hints = sealed === undefined ? hintsOf(readPayload(text), await listedWords(db)) : [];
  const about = { hidden, shown, hints, isComplete: isComplete(judgment), policy };
  return { text: exact, hash: await digest(exact), ...(recipient ? { to: recipient.endpoint } : {}), ...about };
};
