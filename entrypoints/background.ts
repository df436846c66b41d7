// What the browser wakes: commands, menus, alarms and calls. Wires only; what is done stands in lib/.
// Everything is registered before the first wait, or the event that started the worker would be lost. What a capture does not need is
// loaded after that: a worker that the shortcut woke puts the card up first.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { cardFirst } from '#lib/actions/card-first.ts';
import { capture, type CapturedTab } from '#lib/actions/capture.ts';
import { hearPolicy } from '#lib/actions/hear-policy.ts';
import { hearSites } from '#lib/actions/hear-sites.ts';
import { followMenu, welcome } from '#lib/actions/menus.ts';
import { openBeside } from '#lib/actions/open-beside.ts';
import { openReason } from '#lib/actions/open-reason.ts';
import { showPanel } from '#lib/actions/show-panel.ts';
import type { Sender } from '#lib/bridge/caller.ts';
import type { CallMessage } from '#lib/bridge/calls.ts';
import { keepAtHand, wake } from '#lib/bridge/wake.ts';
import { closeStorageToPages } from '#lib/store/journal.ts';
import { hearWakes } from '#lib/sync/wakes.ts';

const report = (error: unknown) => console.error(error);

/** Milliseconds before a worker that was woken tidies up: most often a person woke it, and waits for the card. */
const settled = 400;

const rest = cardFirst(wake);

/** By shortcut or button, where every millisecond is waited for. */
const captureFirst = (tab: CapturedTab | undefined): void => {
  rest.expect();
  void capture(tab, '', { seldom: wake }).catch(report);
};

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(async (message: unknown, sender) => {
    const { call } = (message ?? {}) as Partial<CallMessage>;
    // Told of first: what loads now answers it afterwards.
    if (call === 'cardReady') rest.come();
    // A press counts until the first wait.
    if (call === 'openMark') openBeside(sender as Sender);
    return (await rest.load()).answer(message, sender as Sender);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture') captureFirst(tab);
    if (command === 'reason') void openReason().catch(report);
    if (command === 'panel') void showPanel(tab).catch(report);
  });
  browser.action.onClicked.addListener((tab) => captureFirst(tab));
  browser.contextMenus.onClicked.addListener((info, tab) => void followMenu(info, tab, { seldom: wake }).catch(report));
  browser.runtime.onInstalled.addListener((about) => void welcome(about).catch(report));
  hearWakes(rest.load, report);
  hearSites(rest.load, report);
  hearPolicy(rest.load, report);

  void keepAtHand().catch(report);
  void closeStorageToPages().catch(report);
  // An alarm of sync starts the worker, and so comes here too.
  setTimeout(() => void rest.load().then(({ keepHouse }) => keepHouse(), report), settled);
});
