// How joining by the settings of browser management stands, in `storage.local`: pages read it before a database opens. Written by
// `lib/actions/self-join.ts` alone.
import { browser } from 'wxt/browser';
import type { Hash } from '#lib/judgment/case.ts';
import type { Rest } from '#lib/store/db.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'self-join';

export interface SelfJoin {
  /** Fingerprint of the settings that this is about: others are tried anew. */
  of: Hash;
  /** joined: once, also where that organisation was left since · refused: not tried again by itself · waiting: tried again later. */
  is: 'joined' | 'refused' | 'waiting';
  /** The day of it. */
  day: string;
  /** Why not, for the person. */
  words?: string;
  rest?: Rest;
}

/** Nothing before it was tried. */
export const selfJoinState = async (): Promise<SelfJoin | undefined> =>
  (await browser.storage.local.get(key))[key] as SelfJoin | undefined;

export const putSelfJoin = async (state: SelfJoin): Promise<void> => browser.storage.local.set({ [key]: state });

/** Tells of each change, in whichever window, until the function that it answers is called. */
export const watchSelfJoin = (changed: () => void): (() => void) => watchKey('local', key, changed);
