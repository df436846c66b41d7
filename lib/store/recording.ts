// The recording that is running, in `storage.session`: it outlives the worker, and ends with the browser. What was done is in the database.
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { watchKey } from '#lib/store/watch-key.ts';

const key = 'recording';
const reasonKey = 'recording-reason';

export interface Recording {
  /** Names this run: a page that was told of an earlier one has nothing to add. */
  turn: string;
  draft: RecordId;
  /** Tabs that belong to it, the one in which it began first. */
  tabs: number[];
  /** Since when it is paused, in milliseconds since 1970. */
  pausedAt?: number | undefined;
  /** Since a policy changed, the worker weighs each step: pages that joined before may not be recorded any more. */
  isWeighed?: true;
}

/** The one that is running or paused, or nothing. */
export const recordingNow = async (): Promise<Recording | undefined> =>
  (await browser.storage.session.get(key))[key] as Recording | undefined;

/** Writes it; nothing ends it. */
export const putRecording = async (recording: Recording | undefined): Promise<void> =>
  recording ? browser.storage.session.set({ [key]: recording }) : browser.storage.session.remove([key, reasonKey]);

/** A reason that is being typed, so that a small window that closes loses nothing. */
export const unsavedReason = async (): Promise<string> =>
  ((await browser.storage.session.get(reasonKey))[reasonKey] as string | undefined) ?? '';
export const putUnsavedReason = async (text: string): Promise<void> => browser.storage.session.set({ [reasonKey]: text });

/** Tells of each change, until the function that it answers is called. */
export const watchRecording = (changed: () => void): (() => void) => watchKey('session', key, changed);
