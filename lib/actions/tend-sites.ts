// Brings what runs in pages to what the person allows, whoever changed it and wherever: our own pages, or the browser's (rules K6, K9).
// Done at each start, and again and again without harm: the browser forgets registered scripts with every update.
import { browser } from 'wxt/browser';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { located } from '#lib/actions/located.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { allowedAt, isAtLeast } from '#lib/policy/place-of.ts';
import { watchedPages, type WatchedPages } from '#lib/policy/watched-pages.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';
import { enabledSites, putSites, type EnabledSite } from '#lib/store/enabled-sites.ts';

const id = 'watch';
const file = '/watch.js';

/** One host under one scheme. What else the browser's own pages can allow, all sites say, switches no tool on. */
const oneTool = /^https?:\/\/[^*/]+\/\*$/;

/** What the browser allows: tools one by one, and what is wider than a tool. */
export const granted = async (): Promise<{ tools: string[]; wider: string[] }> => {
  const { origins = [] } = await browser.permissions.getAll();
  return { tools: origins.filter((each) => oneTool.test(each)), wider: origins.filter((each) => !oneTool.test(each)) };
};

const registered = async (): Promise<WatchedPages> => {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return { matches: script?.matches ?? [], excludeMatches: script?.excludeMatches ?? [] };
};

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));

/** Editors write in frames without an address, which count for the page that made them. */
const register = async ({ matches, excludeMatches }: WatchedPages, before: WatchedPages): Promise<void> => {
  if (isSame(matches, before.matches) && isSame(excludeMatches, before.excludeMatches)) return;
  if (before.matches.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  const script = {
    id,
    js: [file],
    css: [],
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
  };
  await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
};

/** Puts the script into pages that are open already. A page that will not have it, an error page say, is left as it is. */
const putInto = async (patterns: string[]): Promise<void> => {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  const limits = await limitsNow();
  const watched = tabs.filter(({ url }) => isAtLeast(allowedAt(limits, [located(url)]).level, 'watch'));
  await Promise.allSettled(
    watched.map(({ id: tabId }) =>
      browser.scripting.executeScript({ target: { tabId: tabId!, allFrames: true }, files: [file] }),
    ),
  );
};

/** Tells every open page of these tools to let go. All tabs are told: the browser names no addresses where we are not let in any more. */
const takeOut = async (patterns: string[]): Promise<void> => {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({});
  const origins = patterns.map((pattern) => pattern.slice(0, -2));
  await Promise.allSettled(tabs.flatMap(({ id: tabId }) => origins.map((leave) => browser.tabs.sendMessage(tabId!, { leave }))));
};

/** Tells open pages of switched-on tools to let go where a policy came to allow less. Those that it did not concern do not listen. */
const takeOutNarrowed = async (tools: readonly string[]): Promise<void> => {
  if (tools.length === 0) return;
  const limits = await limitsNow();
  const tabs = await browser.tabs.query({ url: [...tools] });
  const narrowed = tabs.filter(({ url }) => !isAtLeast(allowedAt(limits, [located(url)]).level, 'watch'));
  await Promise.allSettled(
    // Without its port: what the browser allows has none, and pages compare with that.
    narrowed.map(({ id: tabId, url }) => browser.tabs.sendMessage(tabId!, { leave: new URL(url!).origin.replace(/:\d+$/, '') })),
  );
};

/**
 * Makes list, registered script and open pages agree with the browser's permissions. Before the person has read what Precedent does
 * nothing is registered (rule K7). `isAnew` after an update: scripts in open pages belong to the extension that was there before.
 */
export const tendSites = async ({ isAnew = false, now = Date.now } = {}): Promise<void> =>
  navigator.locks.request('sites', async () => {
    const [{ tools }, before, at, mayRun] = await Promise.all([granted(), enabledSites(), registered(), isDisclosed()]);
    const kept = before.filter(({ pattern }) => tools.includes(pattern));
    const fresh = tools
      .filter((pattern) => !before.some((each) => each.pattern === pattern))
      .map((pattern): EnabledSite => ({ pattern, since: dayOf(now()), hasMarks: true }));
    if (fresh.length > 0 || kept.length < before.length) await putSites([...kept, ...fresh]);
    const runs = mayRun ? tools : [];
    // What a policy leaves of them: no script is registered where it allows none (rule K6).
    const pages = watchedPages(await limitsNow(), runs);
    await register(pages, at);
    const gone = before.map(({ pattern }) => pattern).filter((each) => !runs.includes(each));
    await takeOut([...new Set([...at.matches.filter((each) => oneTool.test(each) && !runs.includes(each)), ...gone])]);
    await takeOutNarrowed(runs);
    const isWider = !isSame(pages.excludeMatches, at.excludeMatches);
    await putInto(isAnew || isWider ? pages.matches : pages.matches.filter((pattern) => !at.matches.includes(pattern)));
  });
