// The least that a card no page can read may cost: an extension of forty lines that puts up an empty frame the way ours does. Beside it
// stands the least that a message may cost which the worker answers when it has written one row to IndexedDB.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Empty frame',
  version: '1',
  permissions: ['activeTab', 'scripting'],
  action: {},
  background: { service_worker: 'background.js' },
  web_accessible_resources: [{ resources: ['frame.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
};

// The browser may tell of the click a moment before it grants the tab; then it is tried again at once.
const background = `
const put = (tabId, tries = 40) =>
  chrome.scripting
    .executeScript({ target: { tabId }, files: ['put.js'] })
    .catch(() => tries > 0 && setTimeout(put, 5, tabId, tries - 1));
chrome.action.onClicked.addListener(({ id }) => void put(id));

const opened = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});
chrome.runtime.onMessage.addListener((row, sender, answer) => {
  const write = async () => {
    const request = indexedDB.open('rows', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
    const db = await opened(request);
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').add(row);
    transaction.oncomplete = () => answer({ ok: true });
  };
  void write();
  return true;
});
`;

const put = `
(() => {
  document.querySelector('[data-floor]')?.remove();
  const host = document.createElement('div');
  host.dataset.floor = '';
  host.popover = 'manual';
  host.style.cssText = 'position: fixed; inset: auto; right: 16px; bottom: 16px; width: 420px; height: 264px; padding: 0; border: 0';
  const frame = document.createElement('iframe');
  frame.src = chrome.runtime.getURL('frame.html');
  frame.style.cssText = 'width: 100%; height: 100%; border: 0';
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  host.showPopover();
  frame.focus();
})();
`;

const frame = `<!doctype html><meta charset="utf-8"><title>Empty frame</title><body><script src="frame.js"></script>`;

// The same mark as the card's, at the same moment: the caret is in the field, and the keyboard is here.
const script = `
document.body.append('Why ', Object.assign(document.createElement('textarea'), { id: 'why' }));
document.getElementById('why').focus();
const ready = () => performance.mark('ready');
if (document.hasFocus()) ready();
else addEventListener('focus', ready, { once: true });
`;

/** Writes the extension into a new folder. Whoever asked for it removes it. */
export const writeFloor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-floor-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': background,
    'put.js': put,
    'frame.html': frame,
    'frame.js': script,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
};
