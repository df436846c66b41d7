// The person pauses a recording, goes on, or stops it; whatever was done before is stored when the answer comes (rules R1, R4).
import { browser } from 'wxt/browser';
import { foldRecording } from '#lib/actions/fold-recording.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { showRecording } from '#lib/actions/show-recording.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb, type Database } from '#lib/store/db.ts';
import { keepRecording } from '#lib/store/recorded-steps.ts';
import { recordingNow, type Recording } from '#lib/store/recording.ts';
import type { Recording as Page } from '#lib/page/record/record.ts';

/** These run in the page, as text: they may name nothing of this file. */
const endThere = () => (globalThis as Page).precedentRecord?.end();
const pauseThere = (isPaused: boolean) => (globalThis as Page).precedentRecord?.pause(isPaused);

/** Milliseconds in which a page has to tell more of what it still holds. One that hangs keeps nobody waiting. */
const patience = 3000;

/** Acts in all tabs, and waits for them as long as steps come from them. */
const inTabs = async (
  { tabs, draft }: Recording,
  db: Database,
  act: (target: { tabId: number; allFrames: true }) => Promise<unknown>,
): Promise<void> => {
  const count = () => db.steps.where('draft').equals(draft).count();
  const done = Promise.allSettled(tabs.map((tabId) => act({ tabId, allFrames: true }))).then(() => true);
  for (let [before, now] = [-1, await count()]; now > before; [before, now] = [now, await count()]) {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
    if (await Promise.race([done, late])) return;
  }
};

/** Does nothing where none is running. Stopped, it opens its demonstration in the inbox. */
export const steerRecording = async (
  { to }: Takes<'steerRecording'>,
  { db = ownDb, now = Date.now, open = openDashboard } = {},
): Promise<void> => {
  const recording = await recordingNow();
  if (!recording) return;
  const { draft } = recording;
  if (to !== 'stop') {
    const isPaused = to === 'pause';
    await keepRecording(db, { ...recording, pausedAt: isPaused ? now() : undefined });
    await inTabs(recording, db, (target) => browser.scripting.executeScript({ target, func: pauseThere, args: [isPaused] }));
    return showRecording();
  }
  await inTabs(recording, db, (target) => browser.scripting.executeScript({ target, func: endThere }));
  await keepRecording(db, undefined);
  await showRecording();
  await foldRecording(draft, db);
  await open({ draft });
};
