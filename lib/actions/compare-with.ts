// Candidates across tabs: what was selected on another page, for a card that is still open there, joins the draft of this one (rule K4).
import { discard } from '#lib/actions/discard.ts';
import { closeCard } from '#lib/actions/tend-card.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { db as ownDb, type Database, type RecordRow } from '#lib/store/db.ts';
import { openCards } from '#lib/store/open-cards.ts';

/** Quotes that one record takes, as many as a kind has candidates. */
const mostQuotes = 4;

/** Milliseconds after which a card that stands open somewhere is no longer what the person compares with. */
const recent = 30 * 60_000;

const quotesOf = ({ body }: Judgment): QuoteEvidence[] => body.evidence.flatMap((each) => (each.type === 'quote' ? [each] : []));

/** The draft of another open card that was begun last and holds something selected; nothing where there is none. */
export const earlierDraft = async (db: Database, draft: RecordId, now = Date.now): Promise<RecordRow | undefined> => {
  const others = (await openCards()).filter((card) => card.draft !== draft && card.isStored).map((card) => card.draft);
  const [records, companions] = await Promise.all([db.records.bulkGet(others), db.companions.bulkGet(others)]);
  return records
    .flatMap((record, place) => {
      const at = companions[place]?.openedAt ?? 0;
      return record?.state === 'draft' && quotesOf(record.judgment).length > 0 && now() - at < recent ? [{ record, at }] : [];
    })
    .toSorted((a, b) => b.at - a.at)[0]?.record;
};

/** Whether the person said nothing there but what they selected. */
const isOnlySelected = (judgment: Judgment): boolean => {
  const words = new Set(quotesOf(judgment).map(({ exact }) => exact));
  const { asked } = judgment.case;
  const { fields, rationale } = judgment.body.verdict;
  return rationale.trim() === '' && [...Object.values(asked), ...Object.values(fields)].flat().every((text) => words.has(text));
};

/**
 * Puts what was selected there before what was selected here: the order in which it was shown. The other card goes when it holds nothing
 * else; with words of the person's own in it, it stays. Answers all that is selected now.
 */
export const compareWith = async (
  { draft }: Takes<'compareWith'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'compareWith'>> => {
  const earlier = await earlierDraft(db, draft, now);
  const joined = await db.transaction('rw', db.records, db.drainMarks, async () => {
    const record = await db.records.get((await db.drainMarks.get(draft))?.heir ?? draft);
    if (!record || record.state !== 'draft') return undefined;
    const { judgment } = record;
    const own = quotesOf(judgment);
    const known = new Set(own.map(({ exact }) => exact));
    const before = earlier ? quotesOf(earlier.judgment).filter(({ exact }) => !known.has(exact)) : [];
    const quotes = [...before, ...own].slice(0, mostQuotes);
    const evidence = [...quotes, ...judgment.body.evidence.filter(({ type }) => type !== 'quote')];
    await db.records.put({ ...record, judgment: { ...judgment, body: { ...judgment.body, evidence } } });
    return quotes.map(({ exact }) => exact);
  });
  if (!joined) return { quotes: [] };
  if (earlier && isOnlySelected(earlier.judgment)) {
    await closeCard({ draft: earlier.id });
    await discard({ id: earlier.id }, { db });
  }
  return { quotes: joined };
};
