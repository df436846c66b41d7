// The person wants to judge the case before them with an earlier judgment at hand: to cite it, or to judge differently.
import { browser } from 'wxt/browser';
import { capture } from '#lib/actions/capture.ts';
import * as seldom from '#lib/actions/seldom.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { isFit } from '#lib/precedents/likened.ts';
import { db as ownDb } from '#lib/store/db.ts';

/**
 * Starts the capture. Asked from the panel beside the page, the card goes to its small window: the panel has the keyboard, and no page
 * can take it from there. A panel in a tab of its own gives way to the tool's tab first.
 */
export const judgeLike = async ({ tab, like, as }: Takes<'judgeLike'>, sender: Sender, { db = ownDb } = {}): Promise<void> => {
  const record = await db.records.get(like);
  if (!record || !isFit(record))
    throw new Error('That judgment is no longer here to start from. Nothing was changed. Choose another, or judge without one.');
  const page = await browser.tabs.get(tab).catch(() => undefined);
  if (!page) throw new Error('The page of this case is closed. Nothing was lost. Open it again and show the panel there.');
  const isInWindow = sender.tab === undefined;
  if (!isInWindow) {
    await browser.tabs.update(tab, { active: true });
    if (page.windowId !== undefined) await browser.windows.update(page.windowId, { focused: true });
  }
  await capture(page, '', { seldom: async () => seldom, db, seed: { like, as }, isInWindow });
};
