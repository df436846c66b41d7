// Says that a recording is running, on the toolbar button, whose press then leads to it; and has the pages of switched-on tools recorded
// from their first moment (rule R1). Told again at each start of the worker: the browser forgets, or remembers too long.
import { browser } from 'wxt/browser';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { watchedPages } from '#lib/policy/watched-pages.ts';
import { db } from '#lib/store/db.ts';
import { enabledSites } from '#lib/store/enabled-sites.ts';
import { recordingNow } from '#lib/store/recording.ts';

const id = 'record';
export const recordFile = '/record.js';

const defaultTitle = 'Keep a judgment (Alt+Shift+J)';

const register = async (isOn: boolean): Promise<void> => {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const tools = isOn ? (await enabledSites()).map(({ pattern }) => pattern) : [];
  const { matches, excludeMatches } = watchedPages(await limitsNow(), tools);
  if (before) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  const script = {
    id,
    js: [recordFile],
    css: [],
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
  };
  await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: false }]);
};

/** Of browsers that have such pages, their call; others tell every step to the worker. */
const offscreen = (): typeof chrome.offscreen | undefined => (browser as { offscreen?: typeof chrome.offscreen }).offscreen;

/** The page without a window that stores steps is there while a recording is: the worker may be ended at any moment. */
const storeBeside = async (isOn: boolean): Promise<void> => {
  const pages = offscreen();
  if (!pages || (await pages.hasDocument()) === isOn) return;
  if (!isOn) return pages.closeDocument();
  await pages.createDocument({
    url: 'steps.html',
    reasons: ['LOCAL_STORAGE'],
    justification: 'Stores the steps of a recording that the person started, also while the worker is not running',
  });
};

/** How many judgments wait for a look, for the button: only where a policy asks for that quiet reminder. */
const waitingCount = async (): Promise<string> => {
  if ((await limitsNow()).reminders !== 'quiet') return '';
  const count = await db.records.where('state').equals('kept').count();
  return count === 0 ? '' : count > 99 ? '99+' : String(count);
};

/** Brings button and pages to how the recording stands. */
export const showRecording = async (): Promise<void> =>
  navigator.locks.request('recording-shown', async () => {
    const recording = await recordingNow();
    const isPaused = recording?.pausedAt !== undefined;
    await storeBeside(recording !== undefined);
    await register(recording !== undefined);
    const waiting = recording ? '' : await waitingCount();
    await browser.action.setBadgeText({ text: recording ? (isPaused ? 'II' : 'REC') : waiting });
    if (recording || waiting)
      await browser.action.setBadgeBackgroundColor({ color: recording && !isPaused ? '#a52a26' : '#51565d' });
    await browser.action.setTitle({
      title: recording ? (isPaused ? 'Recording is paused' : 'Recording what you do') : defaultTitle,
    });
    await browser.action.setPopup({ popup: recording ? browser.runtime.getURL('/recording.html' as '/dashboard.html') : '' });
  });
