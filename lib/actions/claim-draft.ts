// The card trades its one-use nonce for the draft (rule K3). From then on this document, and no other, speaks for that draft.
import { browser } from 'wxt/browser';
import { boundsHere } from '#lib/actions/bounds-here.ts';
import { cardReady } from '#lib/actions/card-ready.ts';
import { earlierDraft } from '#lib/actions/compare-with.ts';
import { drain } from '#lib/actions/drain.ts';
import { news } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import { elementWords } from '#lib/judgment/element-words.ts';
import { formFrom } from '#lib/judgment/apply-form.ts';
import { quotePlace } from '#lib/judgment/quote-place.ts';
import { typedSaw } from '#lib/judgment/typed-saw.ts';
import { pictureOf } from '#lib/judgment/picture.ts';
import { editAmong } from '#lib/judgment/edit-fields.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { answersAmong } from '#lib/judgment/suggest.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { filledFields } from '#lib/store/beforehand.ts';
import { roomNow, type Room } from '#lib/store/room.ts';
import { workFunctionOf } from '#lib/store/questions.ts';
import { openRubrics } from '#lib/store/rubrics.ts';
import { changeCard, openCard, openCards, type OpenCard, type Place } from '#lib/store/open-cards.ts';

/** Milliseconds to wait for the page that is still describing what was seen. */
const patience = 3000;

const gone =
  'This card is no longer open. What was typed in it is safe on this device. Open it from the dashboard; what you type here becomes a draft of its own.';

const notStored =
  'The database of this extension did not answer, so what you selected may be missing. What you type is written to this device all the same. Press Enter as always, and find it in the dashboard once the database opens.';

const placeOf = ({ tab, frameId, documentId }: Sender): Place => ({
  tab: tab!.id!,
  frame: frameId!,
  document: documentId ?? '',
});

const isSame = (a: Place, b: Place): boolean => a.tab === b.tab && a.frame === b.frame && a.document === b.document;

/** A frame may hold a card of its own tab only; a window is the top of its own tab. */
const fits = ({ where, tab }: OpenCard, place: Place): boolean =>
  where === 'frame' ? place.tab === tab && place.frame !== 0 : place.frame === 0;

/** Whether this document holds the card of this draft. */
export const holdsCard = async (draft: RecordId, sender: Sender): Promise<boolean> =>
  (await openCards()).some((card) => card.draft === draft && card.holder !== undefined && isSame(card.holder, placeOf(sender)));

/** What the database says, or the sentence that it does not open. */
const read = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((cause: unknown) => {
    throw new Error(notStored, { cause });
  });

const wordsOfEarlier = ({ body }: Judgment): NonNullable<OpenDraft['earlier']> => ({
  title: body.evidence.find((each) => each.type === 'page')?.title ?? '',
  words: (body.evidence.findLast((each) => each.type === 'quote')?.exact ?? '').slice(0, 200).toWellFormed(),
});

/**
 * Gives the draft to the first document that asks; to that one again, should an answer have been lost; to no other. Rejects with a
 * sentence where there is none to give or the database fails; the card then journals what is typed as a draft of its own.
 */
export const claimDraft = async (
  { nonce }: { nonce: string },
  sender: Sender,
  { db = ownDb, room = roomNow }: { db?: Database; room?: () => Promise<Room | undefined> } = {},
): Promise<OpenDraft> => {
  const left = room();
  const stored = news(`stored/${nonce}`, patience);
  const opened = await openCard(nonce);
  if (!opened?.isStored && !opened?.hasFailed) await stored;
  const place = placeOf(sender);
  const card = await changeCard(nonce, (known) =>
    known?.isStored && !known.holder && fits(known, place) ? { ...known, holder: place } : undefined,
  );
  if (card && !card.isStored && fits(card, place)) throw new Error(notStored);
  if (!card?.holder || !isSame(card.holder, place)) throw new Error(gone);
  // A window takes over from a frame: what was typed there comes along.
  if (card.where === 'window') await read(drain({ db }));
  else await cardReady({ nonce }, sender);
  const mark = await read(db.drainMarks.get(card.draft));
  const record = await read(db.records.get(mark?.heir ?? card.draft));
  if (!record) throw new Error(gone);
  const { evidence, coverage } = record.judgment.body;
  const quote = typedSaw(record.judgment) === undefined ? evidence.find((each) => each.type === 'quote') : undefined;
  const element = evidence.find((each) => each.type === 'element');
  const companion = await read(db.companions.get(record.id));
  const { unreadHosts } = companion ?? {};
  const picture = pictureOf(record.judgment);
  const edit = editAmong(evidence);
  const answers = answersAmong(record.judgment.body);
  const earlier = await earlierDraft(db, card.draft);
  const work = await workFunctionOf(db);
  const { name: rubric } = record.judgment.case.rubric ?? (await openRubrics(db, work))[0] ?? {};
  const filled = await filledFields(db, work);
  // A card in a window of its own is beside nothing: the tool's window is meant.
  const tool = card.where === 'window' ? await browser.tabs.get(card.tab).catch(() => undefined) : sender.tab;
  return {
    draft: card.draft,
    tool: record.judgment.case.tool,
    title: evidence.find((each) => each.type === 'page')?.title ?? '',
    // What was typed in by hand stands in the form, where it can be changed.
    quote: quote?.exact ?? '',
    ...(quote?.structure ? { place: quotePlace(quote) } : {}),
    ...(element ? { element: elementWords(element) } : {}),
    coverage,
    ...(unreadHosts ? { unreadHosts } : {}),
    ...(picture ? { picture } : {}),
    ...(edit ? { edit } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    form: formFrom(record.judgment),
    ...(rubric ? { rubric } : {}),
    ...(Object.keys(filled).length > 0 ? { filled } : {}),
    ...(await boundsHere(record.judgment, companion)),
    ...(earlier ? { earlier: wordsOfEarlier(earlier.judgment) } : {}),
    ...(tool?.windowId === undefined ? {} : { windowId: tool.windowId }),
    seq: mark?.seq ?? 0,
    ...((await left)?.is === 'full' ? { isFull: true } : {}),
  };
};
