// What the card asks of the frame or window that it is in: size, fold, unfold, close.
import { browser } from 'wxt/browser';
import { keepElsewhere } from '#lib/actions/edits-elsewhere.ts';
import type { FrameOrder, Takes } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { forgetCard, openCards, type OpenCard } from '#lib/store/open-cards.ts';

const cardOf = async (draft: RecordId): Promise<OpenCard | undefined> => (await openCards()).find((card) => card.draft === draft);

/** Tells the page script that put the card up. A page that was left meanwhile took the card with it. */
const order = async (card: OpenCard | undefined, what: Omit<FrameOrder, 'nonce'>): Promise<void> => {
  if (card?.where !== 'frame') return;
  await browser.tabs.sendMessage(card.tab, { ...what, nonce: card.nonce }, { frameId: 0 }).catch(() => {});
};

export const sizeCard = async ({ draft, size }: Takes<'sizeCard'>): Promise<void> =>
  order(await cardOf(draft), { frame: 'size', size });

export const foldCard = async ({ draft }: Takes<'foldCard'>): Promise<void> => {
  const card = await cardOf(draft);
  await order(card, { frame: 'fold' });
  if (card) await keepElsewhere(card.tab);
};

export const unfoldCard = async ({ draft }: Takes<'unfoldCard'>): Promise<void> =>
  order(await cardOf(draft), { frame: 'unfold' });

/** Takes the card away for good. Its draft is in the journal or the database. */
export const closeCard = async ({ draft }: Takes<'closeCard'>): Promise<void> => {
  const card = await cardOf(draft);
  if (!card) return;
  await forgetCard(card.nonce);
  if (card.where === 'window' && card.holder) await browser.tabs.remove(card.holder.tab).catch(() => {});
  else await order(card, { frame: 'remove' });
};
