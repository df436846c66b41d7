// Shows the card in a small window of its own, where a page lets no frame of ours hold the keyboard, or cannot be read at all.
import { browser } from 'wxt/browser';
import { news } from '#lib/actions/news.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import { changeCard, openCard } from '#lib/store/open-cards.ts';

/** Milliseconds to wait for a draft that is being stored. */
const patience = 3000;

/** What the card needs in a window of its own, with the window's frame. */
const size = { width: 452, height: 460 };

/** Opens the window. From here on a card in a frame can no longer hold this draft. */
export const showWindow = async (nonce: string): Promise<void> => {
  await changeCard(nonce, (card) => {
    if (!card) return undefined;
    const { holder: _, ...rest } = card;
    return { ...rest, where: 'window' };
  });
  await browser.windows.create({ url: `${browser.runtime.getURL('/card.html')}#${nonce}`, type: 'popup', ...size });
};

/** The page's card cannot hold focus. Only the tab that the card was opened over may say so. */
export const openInWindow = async ({ nonce }: { nonce: string }, sender: Sender): Promise<void> => {
  const stored = news(`stored/${nonce}`, patience);
  const opened = await openCard(nonce);
  if (!opened?.isStored && !opened?.hasFailed) await stored;
  const card = await openCard(nonce);
  if (!card || card.tab !== sender.tab?.id)
    throw new Error('There is no draft to show. Nothing was lost. Press the shortcut again.');
  if (card.where === 'frame') await showWindow(nonce);
};
