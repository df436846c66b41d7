// What wakes the runner: its alarm, the network that comes back, an update. Heard from the first moment; what a run needs is loaded when
// one is due. Rule O1: truth is stored, so a wake that is lost costs time and nothing else.
import { browser } from 'wxt/browser';

export const syncAlarm = 'precedent-sync';

/** What a wake starts. Neither rejects for what goes wrong in sending. */
export interface Runner {
  runSync(about?: { isHurried?: boolean }): Promise<void>;
  resumeSync(): Promise<void>;
}

/** Registers everything that starts a run. To be called synchronously when the worker starts, or events are lost. */
export const hearWakes = (load: () => Promise<Runner>, report: (error: unknown) => void): void => {
  const start = (run: (runner: Runner) => Promise<void>): void => void load().then(run).catch(report);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === syncAlarm) start(({ runSync }) => runSync());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') start(({ resumeSync }) => resumeSync());
  });
  self.addEventListener('online', () => start(({ runSync }) => runSync({ isHurried: true })));
};
