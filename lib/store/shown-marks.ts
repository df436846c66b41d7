// Which judgments are marked on the page of a tab, by the names that the page was given, and which one the panel is to show. In
// `storage.session`: the page knows places in a list and no ids (rule K8).
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { watchKey } from '#lib/store/watch-key.ts';

export interface ShownMarks {
  /** Names the list; another one is given with every list. */
  turn: string;
  ids: RecordId[];
}

const marksKey = (tab: number): string => `marks/${tab}`;
const chosenKey = 'chosen-mark';

/** What was shown last in this tab, or nothing. */
export const shownMarks = async (tab: number): Promise<ShownMarks | undefined> =>
  (await browser.storage.session.get(marksKey(tab)))[marksKey(tab)] as ShownMarks | undefined;

/** Remembers what is shown in a tab; nothing forgets it. */
export const putShownMarks = async (tab: number, marks: ShownMarks | undefined): Promise<void> =>
  marks ? browser.storage.session.set({ [marksKey(tab)]: marks }) : browser.storage.session.remove(marksKey(tab));

/** A mark that the person pressed, for the panel that opens or is open. */
export interface ChosenMark {
  tab: number;
  id: RecordId;
  /** Milliseconds since 1970. */
  at: number;
}

/** The one that was pressed last, or nothing. */
export const chosenMark = async (): Promise<ChosenMark | undefined> =>
  (await browser.storage.session.get(chosenKey))[chosenKey] as ChosenMark | undefined;

/** Tells an open panel, and one that opens now. */
export const putChosenMark = async (chosen: ChosenMark): Promise<void> => browser.storage.session.set({ [chosenKey]: chosen });

/** Hears of each, until the function that it answers is called. */
export const watchChosenMark = (chosen: () => void): (() => void) => watchKey('session', chosenKey, chosen);
