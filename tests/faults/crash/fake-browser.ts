// The extension API in memory, in place before anything of ours asks for it; and an IndexedDB in memory. To be imported first.
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { browser: fakeBrowser });

export { fakeBrowser } from 'wxt/testing/fake-browser';
