// What the browser wakes: commands, menus, alarms and calls. Wires only; what is done stands in lib/.
// Everything is registered before the first wait, or the event that started the worker would be lost.
import '#lib/judgment/no-eval.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { capture } from '#lib/actions/capture.ts';
import { holdsCard } from '#lib/actions/claim-draft.ts';
import { drain } from '#lib/actions/drain.ts';
import { followMenu, welcome } from '#lib/actions/menus.ts';
import { showPanel } from '#lib/actions/show-panel.ts';
import { sweepDrafts } from '#lib/actions/sweep-drafts.ts';
import { actions } from '#lib/bridge/actions.ts';
import { answerWith } from '#lib/bridge/answer.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import { markBirth } from '#lib/store/birth.ts';
import { db } from '#lib/store/db.ts';
import { closeStorageToPages } from '#lib/store/journal.ts';
import { startSync } from '#lib/sync/start.ts';

const report = (error: unknown) => console.error(error);

/** Milliseconds before a worker that was woken tidies up: most often a person woke it, and waits for the card. */
const settled = 400;

export default defineBackground(() => {
  const base = browser.runtime.getURL('/').slice(0, -1);
  const answer = answerWith({ self: { id: browser.runtime.id, base }, actions, mayHold: holdsCard, report });
  browser.runtime.onMessage.addListener((message: unknown, sender) => answer(message, sender as Sender));

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture') void capture(tab).catch(report);
    if (command === 'panel') void showPanel(tab).catch(report);
  });
  browser.action.onClicked.addListener((tab) => void capture(tab).catch(report));
  browser.contextMenus.onClicked.addListener((info, tab) => void followMenu(info, tab).catch(report));
  browser.runtime.onInstalled.addListener((about) => void welcome(about).catch(report));

  void closeStorageToPages().catch(report);
  // What a killed worker left in the journal, and drafts that nobody typed in. An alarm of sync starts the worker, and so comes here too.
  const tidy = () => {
    void markBirth(db).catch(report);
    void drain()
      .then(() => sweepDrafts())
      .catch(report);
  };
  setTimeout(tidy, settled);
  startSync();
});
