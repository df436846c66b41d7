// The card in the frame tells that it runs and has the keyboard; the page script that put it up may leave it where it is.
import { tell } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';

/** What a card and a page script say of one nonce meets under this name; a card can speak for its own tab only. */
export const readyName = (nonce: string, tab: number): string => `ready/${tab}/${nonce}`;

/** Ends the waiting of the page script. Reveals and stores nothing. */
export const cardReady = async ({ nonce }: Takes<'cardReady'>, { tab }: Sender): Promise<void> =>
  tell(readyName(nonce, tab!.id!));
