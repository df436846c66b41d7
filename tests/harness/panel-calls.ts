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

/** Opens the panel for a page, which need not have been captured on: the panel then learns nothing of it. */
export const panelBeside = async ({ context, extensionId }: Browser, beside: Page): Promise<Panel> => {
  const page = await context.newPage();
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  await page.goto(address);
  await beside.bringToFront();
  const tab = await page.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id!);
  await page.goto(`${address}?tab=${tab}`);
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
