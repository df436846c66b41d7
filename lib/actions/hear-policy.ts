// What wakes the worker for policies: browser management changed its settings while the browser runs (rule K6), or it is time to try
// joining again.
import { browser } from 'wxt/browser';

/** For the next try to join. */
export const joinAlarm = 'precedent-join';

/** What a wake starts. */
export interface PolicyTender {
  tendRules(): Promise<void>;
}

/** To be called synchronously when the worker starts, or events are lost. Firefox tells of no change; there each start reads anew. */
export const hearPolicy = (load: () => Promise<PolicyTender>, report: (error: unknown) => void): void => {
  const tend = (): void =>
    void load()
      .then(({ tendRules }) => tendRules())
      .catch(report);
  if (!import.meta.env.FIREFOX) browser.storage.managed?.onChanged?.addListener(tend);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === joinAlarm) tend();
  });
  self.addEventListener('online', tend);
};
