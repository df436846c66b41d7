// What wakes the worker for tools that are switched on: the person allowed or took back something, in our pages or in the browser's own,
// the browser or the extension started anew, a page of theirs changed (rules K6, K9). Heard from the first moment; what is done then is loaded.
import { browser } from 'wxt/browser';

/** What a wake starts. */
export interface Tender {
  /** Brings what runs in pages to what is allowed, and marks to what is kept. */
  tendTools(about?: { isAnew?: boolean }): Promise<void>;
  pageChanged(tab: number): Promise<void>;
}

/** Registers everything that concerns switched-on tools. To be called synchronously when the worker starts, or events are lost. */
export const hearSites = (load: () => Promise<Tender>, report: (error: unknown) => void): void => {
  const start = (act: (tender: Tender) => Promise<void>): void => void load().then(act).catch(report);

  const hearPage = (tab: number, { status, url, title }: PageChange, { url: shown }: { url?: string | undefined }): void => {
    // Addresses are told of pages that we may see, and of our own.
    if (shown && /^https?:/.test(shown) && (status === 'complete' || url || title)) start(({ pageChanged }) => pageChanged(tab));
  };
  // Where no tool is switched on, no page that loads anywhere wakes the worker.
  const hearPages = async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) browser.tabs.onUpdated.addListener(hearPage);
    else browser.tabs.onUpdated.removeListener(hearPage);
  };
  browser.tabs.onUpdated.addListener(hearPage);
  void hearPages().catch(report);

  const tend = (about?: { isAnew: boolean }): void => {
    void hearPages().catch(report);
    start(({ tendTools }) => tendTools(about));
  };
  browser.permissions.onAdded.addListener(() => tend());
  browser.permissions.onRemoved.addListener(() => tend());
  browser.runtime.onStartup.addListener(() => tend());
  browser.runtime.onInstalled.addListener(() => tend({ isAnew: true }));
};

/** What a browser tells of a tab that changed. */
interface PageChange {
  status?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
}
