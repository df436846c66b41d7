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
import { keepRecording } from '#lib/store/recorded-steps.ts';
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

/** Adds a step to those of a draft, once. Nothing is written before detectors have seen it (rule C6). */
export const addStep = async (
  db: Database,
  draft: RecordId,
  tab: number,
  { document, seq, step, at }: Takes<'recordStep'>,
): Promise<void> => {
  const row = { draft, document, seq, tab, at, step: scrub(step) };
  await db.transaction('rw', db.steps, async () => {
    const known = await db.steps.where('[draft+document+seq]').equals([draft, document, seq]).count();
    if (known === 0 && (await db.steps.where('draft').equals(draft).count()) < mostSteps) await db.steps.add(row);
  });
};

/** Stores it. A step of a recording that is over, or was done while it was paused, is dropped: the page stops by itself. */
export const recordStep = async (
  told: Takes<'recordStep'>,
  sender: Sender,
  { db = ownDb } = {},
): Promise<Record<never, never>> => {
  const recording = await recordingNow();
  if (recording?.turn !== told.recording || !(await mayRecord(sender))) return {};
  if (recording.pausedAt !== undefined && told.at > recording.pausedAt) return {};
  const tab = await placeOf(db, recording, sender.tab!.id!);
  if (tab >= 0) await addStep(db, recording.draft, tab, told);
  return {};
};
