// From the menu of the toolbar button: starts a recording in that tab, or stops the one that runs.
import type { CapturedTab } from '#lib/actions/capture.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import { startRecording } from '#lib/actions/start-recording.ts';
import { steerRecording } from '#lib/actions/steer-recording.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { siteOf } from '#lib/store/enabled-sites.ts';
import { recordingNow } from '#lib/store/recording.ts';

/** Where nothing can be recorded, the dashboard opens: it says first what Precedent does, and which tools are switched on. */
export const switchRecording = async (tab: CapturedTab | undefined): Promise<void> => {
  if (await recordingNow()) return steerRecording({ to: 'stop' });
  if (tab?.id === undefined || !(await isDisclosed()) || !(await siteOf(tab.url))) return openDashboard();
  await startRecording({ tab: tab.id, goal: '' });
};
