// Shows the dashboard: the tab that has it open, or one of its own.
import { browser } from 'wxt/browser';
import type { Takes } from '#lib/bridge/calls.ts';

interface Shown {
  tabId: number;
  windowId: number;
}

/** The tab that shows the dashboard already. Found among our own documents, which needs no permission; nothing where a browser cannot tell. */
const shownDashboard = async (address: string): Promise<Shown | undefined> => {
  const contexts = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  return contexts.find(({ documentUrl }) => documentUrl?.split('#')[0] === address);
};

/** Shows the dashboard, at this record or place if one is named; else one that is open stays where it is. */
export const openDashboard = async ({ draft, place }: Takes<'openDashboard'> = {}): Promise<void> => {
  const address = `${browser.runtime.getURL('/')}dashboard.html`;
  const at = draft ?? place;
  const url = at ? `${address}#${at}` : undefined;
  const shown = await shownDashboard(address);
  if (!shown) {
    await browser.tabs.create({ url: url ?? address });
    return;
  }
  await browser.tabs.update(shown.tabId, { active: true, ...(url ? { url } : {}) });
  await browser.windows.update(shown.windowId, { focused: true });
};
