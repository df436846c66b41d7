// The earlier judgment that the next capture of a tab starts from, in `storage.session`: the panel names it, the draft takes it up.
import { browser } from 'wxt/browser';
import type { PrecedentUse } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

export interface Seed {
  like: RecordId;
  as: PrecedentUse;
}

const keyOf = (tab: number): string => `seed/${tab}`;

/** Keeps what the next capture of a tab starts from. Nothing forgets what an earlier one left. */
export const putSeed = async (tab: number, seed: Seed | undefined): Promise<void> =>
  seed ? browser.storage.session.set({ [keyOf(tab)]: seed }) : dropSeed(tab);

/** What the capture under way starts from, or nothing. */
export const seedFor = async (tab: number): Promise<Seed | undefined> =>
  (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as Seed | undefined;

/** Called when the draft is stored, and not before: a capture that is asked for twice starts from the same. */
export const dropSeed = async (tab: number): Promise<void> => browser.storage.session.remove(keyOf(tab));
