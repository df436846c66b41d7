// Pages that an admin can point at, and pointing: tabs of tools that are switched on, where the person allowed our scripts. Each time the
// script is put there anew, and answers once. A page that the policy in force leaves alone gets none, here neither (rule K6).
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ToolTab } from '#components/policy-editor/site-builder.tsx';
import { located } from '#lib/actions/located.ts';
import { nothing } from '#lib/policy/limits.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { enabledSites } from '#lib/store/enabled-sites.ts';
import { policyState } from '#lib/store/policy.ts';

/** Run in the page, as text: it may name nothing of this file. */
const pointThere = (asked: string) =>
  (globalThis as { precedentPoint?: (asked: string) => Promise<unknown> }).precedentPoint?.(asked);

/** Follows tabs as the admin opens pages. */
export const useToolTabs = (): readonly ToolTab[] => {
  const [tabs, setTabs] = useState<readonly ToolTab[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const url = (await enabledSites()).map(({ pattern }) => pattern);
      const found = url.length > 0 ? await browser.tabs.query({ url }) : [];
      setTabs(found.map(({ id, title = '', url: address = '' }) => ({ id: id!, title, address })));
    };
    const again = (): void => void read().catch(() => setTabs([]));
    again();
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  return tabs;
};

/** Why nothing may be put into the page that a tab shows now, in the words of the rule; nothing where it may. */
const whyNotIn = async (tabId: number): Promise<string | undefined> => {
  const [{ url }, state] = [await browser.tabs.get(tabId), await policyState()];
  const { reasons } = weigh(state?.limits ?? nothing, {}, { addresses: [located(url)] });
  return reasons.find(({ result }) => result === 'refused')?.words;
};

/**
 * What was pointed at in a tab; undefined where the admin left it. Comes back to this page. Nothing that the page says is believed.
 * Answers a sentence in place of it where the policy in force leaves the page alone.
 */
export const pointIn = async (tabId: number, asked: string): Promise<{ selector: string; text: string } | string | undefined> => {
  const why = await whyNotIn(tabId);
  if (why !== undefined) return `${why} What you typed is as it was. Point in another tab, or write plain selectors.`;
  const own = await browser.tabs.getCurrent();
  await browser.scripting.executeScript({ target: { tabId }, files: ['/point.js'] });
  await browser.tabs.update(tabId, { active: true });
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: pointThere as never,
      args: [asked] as never,
    });
    const { selector, text } = (answer?.result ?? {}) as { selector?: unknown; text?: unknown };
    return typeof selector === 'string' && typeof text === 'string'
      ? { selector: selector.slice(0, 1000), text: text.slice(0, 200) }
      : undefined;
  } finally {
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
  }
};
