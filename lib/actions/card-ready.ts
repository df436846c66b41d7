// The card in the frame tells that it runs and has the keyboard; the page script that put it up may leave it where it is.
import { news, tell } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { openCard } from '#lib/store/open-cards.ts';

/** What a card and a page script say of one nonce meets under this name; a card can speak for its own tab only. */
const readyName = (nonce: string, tab: number): string => `ready/${tab}/${nonce}`;

/** Milliseconds for which a report is kept that nobody waits for yet. */
const keptFor = 5000;

/** Milliseconds that a card gets to report; the page gives up sooner. */
const patience = 2000;

const early = new Set<string>();

/** Ends the waiting of the page script. Reveals and stores nothing. A card that claims its draft says as much, should this word be lost. */
export const cardReady = async ({ nonce }: Takes<'cardReady'>, { tab }: Pick<Sender, 'tab'>): Promise<void> => {
  const name = readyName(nonce, tab!.id!);
  if (tell(name)) return;
  early.add(name);
  setTimeout(() => early.delete(name), keptFor);
};

/** Whether the card of this nonce, over the page that asks, reports, has done so just now, or does so in a while. */
export const cardHeld = async ({ nonce }: Takes<'cardHeld'>, { tab }: Sender): Promise<Gives<'cardHeld'>> => {
  const name = readyName(nonce, tab!.id!);
  const isReady = early.delete(name) || news(name, patience);
  // Told to a worker that was ended since, perhaps; but only a card that runs can have claimed the draft.
  const isClaimed = (await openCard(nonce))?.holder !== undefined;
  const isHeld = isClaimed || (await isReady);
  return { isHeld: isHeld && (await openCard(nonce))?.where !== 'window' };
};
