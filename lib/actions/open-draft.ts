// A person asked to capture: stores the draft, and learns whether the card over the page can be typed in.
import { caseKey } from '#lib/actions/case-key.ts';
import { readyName } from '#lib/actions/card-ready.ts';
import { newDraft, type Sight } from '#lib/actions/new-draft.ts';
import { news, tell } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Seen } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { clean } from '#lib/judgment/text.ts';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { reckon } from '#lib/store/clock.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { changeCard, openCard, takeSelection, type OpenCard } from '#lib/store/open-cards.ts';

/** Milliseconds that a card gets to report; the page gives up sooner. */
const patience = 2000;

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

/** Stores draft and companion and lets the card in. Doing it again for the same card changes nothing. */
export const storeDraft = async (card: OpenCard, sight: Omit<Sight, 'draft'>, db: Database = ownDb): Promise<void> => {
  const opened = (await changeCard(card.nonce, (known) => (known ? undefined : card)))!;
  if (opened.isStored) return;
  const joined = await db.enrolments.toCollection().first();
  const now = Date.now();
  const today = dayOf(reckon(joined?.clock, now));
  const { record, companion } = await newDraft({ draft: opened.draft, ...sight }, await caseKey(db), now, today);
  await db.transaction('rw', db.records, db.companions, async () => {
    if (await db.records.get(record.id)) return;
    await db.records.add(record);
    await db.companions.put(companion);
  });
  await changeCard(card.nonce, (known) => known && { ...known, isStored: true });
  tell(`stored/${card.nonce}`);
};

const storeSeen = async (seen: Seen, sender: Sender, tab: number, db: Database): Promise<void> => {
  const { nonce, address, title, evidence, coverage, note } = seen;
  const read = evidence.find((each) => each.type === 'quote');
  const words = read || note ? '' : (await takeSelection(tab)).trim();
  const unread = words ? [{ code: 'selection-only', count: 1 } as const] : [];
  await storeDraft(
    { nonce, draft: crypto.randomUUID(), tab, where: 'frame', isStored: false },
    {
      address: addressOf(address, sender),
      title,
      quote: read ?? (words ? quoteOf(words) : undefined),
      coverage: [...coverage, ...unread],
      note,
    },
    db,
  );
};

/**
 * Opens the draft of a page. Answers as soon as the card has the keyboard, or that it cannot, while the draft is still being stored:
 * the card waits for that by itself. A page script that asks again, because the worker was ended, gets the same draft.
 */
export const openDraft = async (
  seen: Seen,
  sender: Sender,
  { db = ownDb }: { db?: Database } = {},
): Promise<{ isHeld: boolean }> => {
  const tab = sender.tab!.id!;
  const ready = news(readyName(seen.nonce, tab), patience);
  const known = await openCard(seen.nonce);
  if (known && known.tab !== tab)
    throw new Error('This card belongs to another tab. Nothing was changed. Press the shortcut again.');
  // Told to a worker that was ended since, perhaps; but only a card that runs can have claimed the draft.
  if (known?.holder) return { isHeld: known.where === 'frame' };
  const stored = storeSeen(seen, sender, tab, db);
  const isHeld = await Promise.race([ready, stored.then(() => ready)]);
  return { isHeld: isHeld && (await openCard(seen.nonce))?.where !== 'window' };
};
