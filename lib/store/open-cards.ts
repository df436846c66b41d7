// Cards that are open now, by nonce, in `storage.session`: which draft, over which tab, and which document holds it (rule K3).
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** One document of ours or in a page, as the browser names the sender of a message. */
export interface Place {
  tab: number;
  frame: number;
  document: string;
}

export interface OpenCard {
  nonce: string;
  draft: RecordId;
  /** The tab of the tool. */
  tab: number;
  /** Over the page, or in a window of its own. */
  where: 'frame' | 'window';
  /** Whether the draft is in the database. */
  isStored: boolean;
  /** Whether the database refused it: nobody need wait. */
  hasFailed?: true;
  /** The one document that traded the nonce for the draft. */
  holder?: Place;
}

const keyOf = (nonce: string): string => `card/${nonce}`;

/** All cards that are open. */
export const openCards = async (): Promise<OpenCard[]> =>
  Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) =>
    key.startsWith('card/') ? [value as OpenCard] : [],
  );

/** The card of a nonce, or nothing. */
export const openCard = async (nonce: string): Promise<OpenCard | undefined> =>
  (await browser.storage.session.get(keyOf(nonce)))[keyOf(nonce)] as OpenCard | undefined;

/** Reads, changes and writes one card, with nobody in between. `change` gives nothing to leave it as it is. */
export const changeCard = async (
  nonce: string,
  change: (card: OpenCard | undefined) => OpenCard | undefined,
): Promise<OpenCard | undefined> =>
  navigator.locks.request(`card/${nonce}`, async () => {
    const before = await openCard(nonce);
    const after = change(before);
    if (after) await browser.storage.session.set({ [keyOf(nonce)]: after });
    return after ?? before;
  });

/** Forgets a card that is closed. */
export const forgetCard = async (nonce: string): Promise<void> => browser.storage.session.remove(keyOf(nonce));

const selectionKey = (tab: number): string => `selection/${tab}`;

/** What the context menu says is selected, and the address of the frame that it is in where that is not the page itself. */
export interface Named {
  words: string;
  frame?: string | undefined;
}

/**
 * Keeps what the context menu says is selected, for the page script that cannot read it (another frame, a PDF). Without words it forgets
 * what an earlier capture of this tab left. Text comes here without secrets (rule C6).
 */
export const putSelection = async (tab: number, named: Named): Promise<void> =>
  named.words ? browser.storage.session.set({ [selectionKey(tab)]: named }) : browser.storage.session.remove(selectionKey(tab));

/** Takes what the context menu said, once; without words when it said nothing. */
export const takeSelection = async (tab: number): Promise<Named> => {
  const { [selectionKey(tab)]: named } = await browser.storage.session.get(selectionKey(tab));
  await browser.storage.session.remove(selectionKey(tab));
  return (named as Named | undefined) ?? { words: '' };
};
