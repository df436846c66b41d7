// What runs in pages follows what the browser allows, whoever changed it; and what is not a tool of the person's gets nothing.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fieldFocused } from '#lib/actions/field-focused.ts';
import { switchOff } from '#lib/actions/switch-off.ts';
import { tendSites } from '#lib/actions/tend-sites.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { putDisclosed } from '#lib/store/disclosed.ts';
import { enabledSites, siteOf } from '#lib/store/enabled-sites.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';

const erp = 'https://erp.example/*';
const chat = 'http://chat.example/*';

/** The browser, as far as it matters here. */
let origins: string[];
let registered: { id: string; matches: string[]; allFrames?: boolean; persistAcrossSessions?: boolean }[];
let told: unknown[];
let put: { tabId: number; files: string[] }[];
const tabs = [
  { id: 1, url: 'https://erp.example/1' },
  { id: 2, url: 'http://chat.example:8080/#/a' },
  { id: 3, url: 'https://mail.example/' },
];
const at = Date.UTC(2026, 10, 24, 12);
const tend = (isAnew = false) => tendSites({ isAnew, now: () => at });

beforeEach(async () => {
  fakeBrowser.reset();
  [origins, registered, told, put] = [[], [], [], []];
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    remove: async (about: { origins: string[] }) => void (origins = origins.filter((each) => !about.origins.includes(each))),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: typeof registered) => void (registered = [...registered, ...scripts]),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
      void (registered = registered.filter(({ id }) => !ids.includes(id))),
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (target.tabId === 2 && put.some(({ tabId }) => tabId === 2)) throw new Error('The tab shows an error page');
      put.push({ tabId: target.tabId, files });
      return [];
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url?: string[] }) =>
      tabs.filter((tab) => !url || url.some((each) => new URL(tab.url).hostname === new URL(each.slice(0, -1)).hostname)),
    sendMessage: async (id: number, message: unknown) => void told.push([id, message]),
  });
  await putDisclosed({ version: disclosure.version, at: 1 });
});

it('[K6] what is allowed is registered, written down with its day, and put into open tabs of that tool alone', async () => {
  origins = [erp];
  await tend();
  expect(registered).toEqual([
    expect.objectContaining({ js: ['/watch.js'], matches: [erp], runAt: 'document_idle', persistAcrossSessions: true }),
  ]);
  expect(put).toEqual([{ tabId: 1, files: ['/watch.js'] }]);
  expect(await enabledSites()).toEqual([{ pattern: erp, since: '2026-11-24', hasMarks: true }]);
  origins = [erp, chat];
  await tendSites({ now: () => at + 86_400_000 });
  expect(registered).toEqual([expect.objectContaining({ matches: [erp, chat] })]);
  expect(put.map(({ tabId }) => tabId)).toEqual([1, 2]);
  expect((await enabledSites()).map(({ since }) => since)).toEqual(['2026-11-24', '2026-11-25']);
});

it('[K9] what is taken back, here or in the browser, is registered no more, and open pages are told to let go', async () => {
  origins = [erp, chat];
  await tend();
  await switchOff({ pattern: chat });
  expect(origins).toEqual([erp]);
  expect(registered).toEqual([expect.objectContaining({ matches: [erp] })]);
  expect(told).toEqual(tabs.map(({ id }) => [id, { leave: 'http://chat.example' }]));
  told = [];
  origins = [];
  await tend();
  expect(registered).toEqual([]);
  expect(told).toEqual(tabs.map(({ id }) => [id, { leave: 'https://erp.example' }]));
  expect(await enabledSites()).toEqual([]);
});

it('[R5] where a policy came to allow less, open pages of the tool are told to let go, whatever their port', async () => {
  origins = [erp, chat];
  await tend();
  await underPolicy({ elsewhere: { level: 'marks' } });
  await tend();
  expect(told).toEqual([
    [1, { leave: 'https://erp.example' }],
    [2, { leave: 'http://chat.example' }],
  ]);
});

it('what an update made the browser forget is registered again, and open tabs get the new script', async () => {
  origins = [erp];
  await tend();
  [registered, put] = [[], []];
  await tend();
  expect(registered).toHaveLength(1);
  expect(put).toHaveLength(1);
  put = [];
  await tend();
  expect(put).toEqual([]);
  await tend(true);
  expect(put).toHaveLength(1);
  expect(registered).toHaveLength(1);
});

it('[K6] all sites at once, as the browser’s own page can allow them, switch no tool on', async () => {
  origins = ['https://*/*', '<all_urls>', '*://*.example/*', 'file:///*'];
  await tend();
  expect(registered).toEqual([]);
  expect(await enabledSites()).toEqual([]);
  await switchOff({ pattern: 'https://*/*' });
  expect(origins).not.toContain('https://*/*');
});

it('[K7] nothing is registered before the person has gone on, and what is there goes when the words are new', async () => {
  origins = [erp];
  await tend();
  await putDisclosed({ version: disclosure.version - 1, at: 1 });
  await tend();
  expect(registered).toEqual([]);
  expect(told).toContainEqual([1, { leave: 'https://erp.example' }]);
  // What was chosen stays chosen.
  expect(await enabledSites()).toHaveLength(1);
});

it('[K6] what remembers fields is put into the document that asked, of a tool that is switched on, and into no other', async () => {
  origins = [erp];
  await tend();
  put = [];
  const from = { tab: { id: 1, url: 'https://erp.example/1' }, frameId: 4, documentId: 'D' };
  await fieldFocused({ ...from, origin: 'https://erp.example', url: 'about:blank' });
  await fieldFocused({ ...from, origin: 'null', url: 'about:srcdoc' });
  expect(put).toEqual([1, 1].map((tabId) => ({ tabId, files: ['/edits.js'] })));
  await fieldFocused({ ...from, origin: 'https://mail.example' });
  await switchOff({ pattern: erp });
  await fieldFocused({ ...from, origin: 'https://erp.example' });
  expect(put).toHaveLength(2);
});

it('a tool is its scheme and host, whatever the port', async () => {
  origins = [chat];
  await tend();
  expect((await siteOf('http://chat.example:9000/x'))?.pattern).toBe(chat);
  for (const other of ['https://chat.example/', 'http://a.chat.example/', 'chrome://settings', '', undefined])
    expect(await siteOf(other)).toBeUndefined();
});
