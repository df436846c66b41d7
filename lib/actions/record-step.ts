// A page that is recorded joins, and tells one step: stored before it is answered, and once however often it is told (rule R4).
import { browser } from 'wxt/browser';
import { isAllowedNow } from '#lib/actions/limits-now.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { mostSteps } from '#lib/judgment/steps-evidence.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { siteOf } from '#lib/store/enabled-sites.ts';
import { keepRecording, type RecordedStepRow } from '#lib/store/recorded-steps.ts';
import { recordingNow, type Recording } from '#lib/store/recording.ts';

/** A frame without an address counts for the page that made it. */
const whereabouts = ({ origin, url, tab }: Sender): string | undefined =>
  [origin, url, tab?.url].find((each) => each !== undefined && /^https?:/.test(each));

/** On a tool that is switched on, where the policy allows it. */
const mayRecord = async (sender: Sender): Promise<boolean> =>
  (await siteOf(whereabouts(sender))) !== undefined && isAllowedNow('watch', sender.tab?.url, sender.url);

/** The place of a tab in the recording, from 0. One that was opened from a tab of it joins. */
const placeOf = async (db: Database, recording: Recording, tab: number): Promise<number> => {
  const known = recording.tabs.indexOf(tab);
  if (known >= 0) return known;
  const { openerTabId } = await browser.tabs.get(tab);
  if (openerTabId === undefined || !recording.tabs.includes(openerTabId)) return -1;
  return navigator.locks.request('recording-tabs', async () => {
    const now = await recordingNow();
    if (now?.turn !== recording.turn) return -1;
    const at = now.tabs.indexOf(tab);
    if (at >= 0) return at;
    await keepRecording(db, { ...now, tabs: [...now.tabs, tab] });
    return now.tabs.length;
  });
};

/** What a page is to know: nothing where its tab is not recorded. */
export const joinRecording = async (sender: Sender, { db = ownDb } = {}): Promise<Gives<'joinRecording'>> => {
  const recording = await recordingNow();
  if (!recording || !(await mayRecord(sender)) || (await placeOf(db, recording, sender.tab!.id!)) < 0) return null;
  return { recording: recording.turn, isPaused: recording.pausedAt !== undefined };
};

interface Waiting {
  row: RecordedStepRow;
  stored: PromiseWithResolvers<void>;
}
const waiting = new Map<Database, Waiting[]>();

/** Writes all that wait, those that come meanwhile next: one wait for the disk is for many steps, and no page holds more than it can tell. */
const writeWaiting = async (db: Database): Promise<void> => {
  for (let some = waiting.get(db); some && some.length > 0; some = waiting.get(db)) {
    waiting.set(db, []);
    await db
      .transaction('rw', db.steps, async () => {
        for (const { row } of some) {
          const { draft, document, seq } = row;
          const known = await db.steps.where('[draft+document+seq]').equals([draft, document, seq]).count();
          if (known === 0 && (await db.steps.where('draft').equals(draft).count()) < mostSteps) await db.steps.add(row);
        }
      })
      .then(
        () => some.forEach(({ stored }) => stored.resolve()),
        (error: unknown) => some.forEach(({ stored }) => stored.reject(error)),
      );
  }
  waiting.delete(db);
};

/** Adds a step to those of a draft, once; resolves when it is stored. Nothing is written before detectors have seen it (rule C6). */
export const addStep = async (
  db: Database,
  draft: RecordId,
  tab: number,
  { document, seq, step, at }: Omit<Takes<'recordStep'>, 'recording'>,
): Promise<void> => {
  const stored = Promise.withResolvers<void>();
  const each = { row: { draft, document, seq, tab, at, step: scrub(step) }, stored };
  const others = waiting.get(db);
  if (others) others.push(each);
  else {
    waiting.set(db, [each]);
    void writeWaiting(db);
  }
  return stored.promise;
};

/** Whether it is stored. One of a recording that is over, or done while it was paused, or not allowed there, is dropped. */
const store = async (
  db: Database,
  recording: Recording,
  { at, ...told }: Omit<Takes<'recordStep'>, 'recording'>,
  sender: Sender,
): Promise<boolean> => {
  if (!(await mayRecord(sender)) || (recording.pausedAt !== undefined && at > recording.pausedAt)) return false;
  const tab = await placeOf(db, recording, sender.tab!.id!);
  if (tab >= 0) await addStep(db, recording.draft, tab, { at, ...told });
  return tab >= 0;
};

/** Stores it, or drops it: the page stops by itself. */
export const recordStep = async (
  { recording: turn, ...told }: Takes<'recordStep'>,
  sender: Sender,
  { db = ownDb } = {},
): Promise<Record<never, never>> => {
  const recording = await recordingNow();
  if (recording?.turn === turn) await store(db, recording, told, sender);
  return {};
};

/** The same for a page that was left before it knew of the recording: the one that runs, where its tab belongs to that. */
export const passStep = async (
  { from: { tab, page, url, origin }, ...told }: Takes<'passStep'>,
  { db = ownDb } = {},
): Promise<Gives<'passStep'>> => {
  const recording = await recordingNow();
  const sender = { url, origin, tab: { id: tab, url: page } };
  return { isStored: recording !== undefined && (await store(db, recording, told, sender)) };
};
