// A person asked to capture, and the page script says what they saw: stores the draft.
import { caseKey, theirHashesOfCase } from '#lib/actions/case-key.ts';
import { carryLook } from '#lib/actions/rekey-cases.ts';
import { editElsewhere } from '#lib/actions/edits-elsewhere.ts';
import { seedDraft } from '#lib/actions/seed-draft.ts';
import { withLook } from '#lib/actions/look-first.ts';
import { allowedNow } from '#lib/actions/limits-now.ts';
import { newDraft, type Sight } from '#lib/actions/new-draft.ts';
import { withAllowedKind } from '#lib/actions/with-allowed-kind.ts';
import { withQuestion } from '#lib/actions/with-question.ts';
import { tell } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Gives, Seen } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import { clean } from '#lib/judgment/clean.ts';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { newestClock, reckon } from '#lib/store/clock.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { changeCard, openCard, takeSelection, type OpenCard } from '#lib/store/open-cards.ts';
import { tellAsked } from '#lib/store/panel-asked.ts';
import { dropSeed, seedFor } from '#lib/store/seeds.ts';

/** The quote that the context menu named, where the page script could not read the selection (rule K5). */
export const quoteOf = (words: string): QuoteEvidence => ({
  type: 'quote',
  exact: clean(words.trim().slice(0, 5000)),
  prefix: '',
  suffix: '',
});

/** The address that the page script read, as long as the browser agrees about its origin; else what the browser says. */
const addressOf = (told: string, { url = '' }: Sender): string =>
  URL.canParse(told) && URL.canParse(url) && new URL(told).origin === new URL(url).origin ? told : url;

const fill = async (card: OpenCard, sight: Omit<Sight, 'draft'>, db: Database): Promise<void> => {
  const enrolments = await db.enrolments.toArray();
  const now = Date.now();
  const today = dayOf(reckon(newestClock(enrolments), now));
  const { record, companion } = await newDraft({ draft: card.draft, ...sight }, await caseKey(db), now, today);
  const theirs = await theirHashesOfCase(db, companion, record.id);
  const seed = await seedFor(card.tab);
  const isForPractice = isPractice(record.judgment);
  const allowed = await allowedNow(companion.address);
  const tables = [db.records, db.companions, db.looks, db.questions, db.settings];
  await db.transaction('rw', tables, async () => {
    if (await db.records.get(record.id)) return;
    // Looked at under an earlier version, the case has the look under the name that an organisation gives it.
    for (const name of theirs) await carryLook(db, name, record.judgment.case.key);
    const begun = await withQuestion(db, record.judgment, companion.address);
    const seeded = seed ? await seedDraft(db, begun, seed) : begun;
    const judgment = await withLook(db, withAllowedKind(seeded, allowed.kinds));
    if (isForPractice) await db.settings.put({ name: 'practice', value: record.id });
    await db.records.add({ ...record, judgment });
    await db.companions.put(companion);
  });
  if (seed) await dropSeed(card.tab);
  await changeCard(card.nonce, (known) => known && { ...known, isStored: true });
};

/** Lets the card in, then stores draft and companion. Doing it again for the same card changes nothing. Rejects when the database fails. */
export const storeDraft = async (card: OpenCard, sight: Omit<Sight, 'draft'>, db: Database = ownDb): Promise<void> => {
  const opened = (await changeCard(card.nonce, (known) => (known ? undefined : card)))!;
  try {
    if (!opened.isStored) await fill(opened, sight, db);
  } catch (error) {
    await changeCard(card.nonce, (known) => known && { ...known, hasFailed: true });
    throw error;
  } finally {
    // Told of a failure too: whoever waits looks for itself whether the draft is there.
    tell(`stored/${card.nonce}`);
  }
};

/** Whether two readings of a selection are of the same words; browsers differ about white space and about where they cut. */
const isSame = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((each) => each.replace(/\s+/g, ''));
  return first!.startsWith(second!.slice(0, 200)) && second!.startsWith(first!.slice(0, 200));
};

const storeSeen = async (seen: Seen, sender: Sender, tab: number, db: Database): Promise<void> => {
  const { nonce, title, evidence, coverage, unreadHosts, note, edit, again } = seen;
  const address = addressOf(seen.address, sender);
  const read = evidence.find((each) => each.type === 'quote');
  // Taken whether or not it is used: left behind, it would be put to the next judgment.
  const { words: told, frame } = await takeSelection(tab);
  // Asked on the words of a frame that the page script cannot read, whatever else is selected on the page.
  const isElsewhere = frame !== undefined && !isSame(told, read?.exact ?? note);
  // Only where there are frames that the page script could not ask.
  const elsewhere = coverage.some(({ code }) => code === 'closed-frames') ? await editElsewhere(tab) : undefined;
  const words = !isElsewhere && (read || note) ? '' : told.trim();
  const unread = words ? [{ code: 'selection-only', count: 1 } as const] : [];
  await storeDraft(
    { nonce, draft: crypto.randomUUID(), tab, where: 'frame', isStored: false },
    {
      address,
      title,
      // What a page says of another address than the browser's is not believed of the case either.
      case: address === seen.address ? seen.case : undefined,
      quote: words ? quoteOf(words) : read,
      element: words ? undefined : evidence.find((each) => each.type === 'element'),
      // Of a page that cannot be read these words could be.
      coverage: [...coverage.filter(({ code }) => !words || code !== 'page-unreadable'), ...unread],
      unreadHosts,
      frameAddress: words && frame !== address ? frame : undefined,
      note: isElsewhere ? '' : note,
      edit: elsewhere ?? edit,
      again: elsewhere ? undefined : again,
    },
    db,
  );
  await tellAsked({ id: tab, url: address });
};

/**
 * Opens the draft of a page, and answers when it is stored or could not be. A page script that asks again, because the worker was ended, gets the same
 * draft. A database that fails takes no card away: what is typed there goes to the journal.
 */
export const openDraft = async (
  seen: Seen,
  sender: Sender,
  { db = ownDb, report = console.error }: { db?: Database; report?: (error: unknown) => void } = {},
): Promise<Gives<'openDraft'>> => {
  const tab = sender.tab!.id!;
  const known = await openCard(seen.nonce);
  if (known && known.tab !== tab)
    throw new Error('This card belongs to another tab. Nothing was changed. Press the shortcut again.');
  // Only a draft that is stored can have been claimed.
  if (known?.holder) return { isStored: true };
  try {
    await storeSeen(seen, sender, tab, db);
    return { isStored: true };
  } catch (error) {
    report(error);
    return { isStored: false };
  }
};
