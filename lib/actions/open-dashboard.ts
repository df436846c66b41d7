// Opens the dashboard in a tab of its own.
import { browser } from 'wxt/browser';
import type { Takes } from '#lib/bridge/calls.ts';

/** Shows the dashboard, at this record if one is named. */
export const openDashboard = async ({ draft }: Takes<'openDashboard'> = {}): Promise<void> => {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}dashboard.html${draft ? `#${draft}` : ''}` });
};
