// The card in the frame tells that it runs and has the keyboard; the page script that put it up may leave it where it is.
import { news, tell } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';

/** What a card and a page script say of one nonce meets under this name; a card can speak for its own tab only. */
const readyName = (nonce: string, tab: number): string => `ready/${tab}/${nonce}`;

/** Milliseconds for which a report is kept that nobody waits for yet: describing a large page takes longer than the card. */
const keptFor = 5000;

const early = new Set<string>();

/** Ends the waiting of the page script. Reveals and stores nothing. */
export const cardReady = async ({ nonce }: Takes<'cardReady'>, { tab }: Sender): Promise<void> => {
  const name = readyName(nonce, tab!.id!);
  if (tell(name)) return;
  early.add(name);
  setTimeout(() => early.delete(name), keptFor);
};

/** Whether the card of this nonce reports from that tab, has done so just now, or does so within so many milliseconds. */
export const whenReady = async (nonce: string, tab: number, within: number): Promise<boolean> => {
  const name = readyName(nonce, tab);
  return early.delete(name) || news(name, within);
};
