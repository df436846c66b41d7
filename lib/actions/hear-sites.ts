// What wakes the worker for tools that are switched on: the person allowed or took back something, in our pages or in the browser's own,
// or the browser or the extension started anew (rules K6, K9). Heard from the first moment; what tends to it is loaded then.
import { browser } from 'wxt/browser';

/** What a wake starts. */
export interface Tender {
  tendSites(about?: { isAnew?: boolean }): Promise<void>;
}

/** Registers everything that switches tools on and off. To be called synchronously when the worker starts, or events are lost. */
export const hearSites = (load: () => Promise<Tender>, report: (error: unknown) => void): void => {
  const tend = (about?: { isAnew: boolean }): void =>
    void load()
      .then(({ tendSites }) => tendSites(about))
      .catch(report);
  browser.permissions.onAdded.addListener(() => tend());
  browser.permissions.onRemoved.addListener(() => tend());
  browser.runtime.onStartup.addListener(() => tend());
  browser.runtime.onInstalled.addListener(() => tend({ isAnew: true }));
};
