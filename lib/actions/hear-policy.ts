// What wakes the worker for policies: browser management changed its settings, while the browser runs (rule K6).
import { browser } from 'wxt/browser';

/** What a wake starts. */
export interface PolicyTender {
  tendRules(): Promise<void>;
}

/** To be called synchronously when the worker starts, or events are lost. Firefox tells of no change; there each start reads anew. */
export const hearPolicy = (load: () => Promise<PolicyTender>, report: (error: unknown) => void): void => {
  browser.storage.managed?.onChanged?.addListener(
    () =>
      void load()
        .then(({ tendRules }) => tendRules())
        .catch(report),
  );
};
