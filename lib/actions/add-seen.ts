// A person selected something more for the card that is open, and pressed the shortcut again: it is seen too (rule K4).
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { scrubQuote } from '#lib/privacy/scrub-quote.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { openCard } from '#lib/store/open-cards.ts';

/** Quotes that one record takes; what is selected after that is left. */
const mostQuotes = 4;

/**
 * Adds a quote to the draft of a card that is open over this very tab. A record that moved on, a quote that is there already and one
 * too many change nothing.
 */
export const addSeen = async (
  { nonce, evidence: [raw] }: Takes<'addSeen'>,
  sender: Sender,
  { db = ownDb } = {},
): Promise<void> => {
  const card = await openCard(nonce);
  if (!raw || !card?.isStored || card.tab !== sender.tab?.id) return;
  const quote = scrubQuote(raw);
  await db.transaction('rw', db.records, db.drainMarks, async () => {
    const id = (await db.drainMarks.get(card.draft))?.heir ?? card.draft;
    const record = await db.records.get(id);
    if (!record || record.state !== 'draft') return;
    const { judgment } = record;
    const { evidence } = judgment.body;
    const quotes = evidence.flatMap((each) => (each.type === 'quote' ? [each.exact] : []));
    if (quotes.length >= mostQuotes || quotes.includes(quote.exact)) return;
    await db.records.put({ ...record, judgment: { ...judgment, body: { ...judgment.body, evidence: [...evidence, quote] } } });
  });
};
