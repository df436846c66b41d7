// The side panel beside a page, as a tab of its own, and what it may ask of that page.
import type { Page } from 'playwright';
import type { CallAnswer, Gives, PanelCalls, Takes } from '#lib/bridge/calls.ts';
import type { Browser } from '#tests/harness/browser.ts';

export interface Panel {
  page: Page;
  /** The browser's number of the tab that it stands beside. */
  tab: number;
  /** Makes a call as the panel does. Rejects with the sentence that a person would read. */
  ask<Name extends keyof PanelCalls>(call: Name, about: Omit<Takes<Name>, 'tab'>): Promise<Gives<Name>>;
}

/** Opens the panel for a page. That must have been captured on in its tab: else the browser tells nothing of it. */
export const panelBeside = async ({ context, extensionId }: Browser, beside: Page): Promise<Panel> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const origin = new URL(beside.url()).origin;
  const tab = await page.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(`${wanted}/`))?.id,
    origin,
  );
  if (tab === undefined) throw new Error(`No tab shows ${origin}, as far as the extension may see`);
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
  return {
    page,
    tab,
    async ask(call, about) {
      const message = { call, about: { tab, ...about } };
      const answer = (await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message)) as CallAnswer;
      if (!answer.ok) throw new Error(answer.error);
      return answer.value as never;
    },
  };
};
