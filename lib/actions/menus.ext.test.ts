// The way to the inbox: from the toolbar's menu and after the install, in one tab however often it is asked for.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure } from '#lib/actions/accept-disclosure.ts';
import { followMenu, welcome } from '#lib/actions/menus.ts';
import { openDashboard } from '#lib/actions/open-dashboard.ts';
import * as seldom from '#lib/actions/seldom.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';

const draft = '00000000-0000-4000-8000-000000000001';
const address = `${fakeBrowser.runtime.getURL('/')}dashboard.html`;

/** The documents of ours that the browser tells of. */
const showing = (contexts: { documentUrl: string; tabId: number; windowId: number }[]) =>
  Object.assign(fakeBrowser.runtime, { getContexts: async () => contexts });

let made: { id?: string; contexts?: string[] }[];
beforeEach(() => {
  fakeBrowser.reset();
  made = [];
  const menus = { removeAll: async () => void (made = []), create: (entry: (typeof made)[number]) => made.push(entry) };
  Object.assign(fakeBrowser.contextMenus, menus);
  showing([]);
});

const urls = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url).filter((url) => url?.startsWith(address));

it('the toolbar button has an entry for the inbox, and choosing it opens the inbox', async () => {
  await welcome({ reason: 'update' });
  const entry = made.find(({ id, contexts }) => id === 'inbox' && contexts?.includes('action'))!;
  expect(made).toHaveLength(4);
  expect(await urls()).toEqual([]);
  await followMenu({ menuItemId: entry.id! }, undefined, { seldom: async () => seldom });
  expect(await urls()).toEqual([address]);
});

it('a first install opens the inbox once; an update opens nothing and makes no entry twice', async () => {
  await welcome({ reason: 'install' });
  await welcome({ reason: 'update' });
  expect(await urls()).toEqual([address]);
  expect(made).toHaveLength(4);
});

it('an install where the person has gone on from the first page before opens nothing', async () => {
  await acceptDisclosure({ version: disclosure.version });
  await welcome({ reason: 'install' });
  expect(await urls()).toEqual([]);
});

it('the toolbar button has an entry for the side panel, which opens before anything is waited for', async () => {
  const opened: unknown[] = [];
  Object.assign(fakeBrowser, { sidePanel: { open: async (about: unknown) => void opened.push(about) } });
  await welcome({ reason: 'update' });
  expect(made).toContainEqual({ id: 'panel', title: 'Show cases like this', contexts: ['action'] });
  const done = followMenu({ menuItemId: 'panel' }, { id: 7, windowId: 3 }, { seldom: async () => seldom });
  expect(opened).toEqual([{ windowId: 3 }]);
  await done;
});

it('a dashboard that is open is shown again, at the record that was asked for or where it stands', async () => {
  await openDashboard();
  const [tab] = (await fakeBrowser.tabs.query({})).filter(({ url }) => url === address);
  const context = { documentUrl: `${address}#review`, tabId: tab!.id!, windowId: tab!.windowId! };
  showing([{ documentUrl: 'x', tabId: 1, windowId: 1 }, context]);
  await openDashboard({ draft });
  expect(await urls()).toEqual([`${address}#${draft}`]);
  await openDashboard();
  expect(await urls()).toEqual([`${address}#${draft}`]);
});
