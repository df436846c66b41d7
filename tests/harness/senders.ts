// Every kind of sender from whom a message can come, and what each counts as.
import type { Sender } from '#lib/bridge/caller.ts';

/** The extension, as its browser names it. */
export const self = { id: 'elmonhfkddmneimommhjpdnpobbonefm', base: 'chrome-extension://elmonhfkddmneimommhjpdnpobbonefm' };
/** A script of ours in a page, or what else somebody made of it. */
export const sender = (change: Sender): Sender => ({
  id: self.id,
  url: 'https://erp.example/invoices/8841',
  origin: 'https://erp.example',
  frameId: 0,
  documentId: 'A',
  tab: { id: 7 },
  ...change,
});
const own = (path: string, change: Sender = {}) => sender({ url: self.base + path, origin: self.base, ...change });

/** Every kind of sender, and what it counts as. */
export const senders: Record<string, [Sender, 'page' | 'frame' | 'card' | 'panel' | 'steps' | 'dashboard' | undefined]> = {
  'a script of ours in a page': [sender({}), 'page'],
  'a script of ours in a sandboxed page': [sender({ origin: 'null' }), 'page'],
  'a script in a frame of a page': [sender({ frameId: 3 }), 'frame'],
  'a script in a frame without an address': [sender({ frameId: 3, url: 'about:blank' }), 'frame'],
  'the card in a frame': [own('/card.html#x', { frameId: 3 }), 'card'],
  'the card in a frame of a sandboxed page': [own('/card.html#x', { frameId: 3, origin: 'null' }), 'card'],
  'the card in a small window': [own('/card.html#x'), 'card'],
  'the dashboard': [own('/dashboard.html'), 'dashboard'],
  'the dashboard in a frame': [own('/dashboard.html', { frameId: 3 }), undefined],
  'the dashboard in a sandboxed frame': [own('/dashboard.html', { frameId: 3, origin: 'null' }), undefined],
  'the side panel': [own('/sidepanel.html', { frameId: undefined, tab: undefined }), 'panel'],
  'the side panel on top of a tab': [own('/sidepanel.html?tab=7'), 'panel'],
  'the side panel in a frame over a page': [own('/sidepanel.html', { frameId: 3 }), undefined],
  'the side panel in a frame without a tab': [own('/sidepanel.html', { frameId: 3, tab: undefined }), undefined],
  'the side panel in a sandboxed frame': [
    own('/sidepanel.html', { frameId: undefined, tab: undefined, origin: 'null' }),
    undefined,
  ],
  'the page without a window that stores steps': [own('/steps.html', { frameId: undefined, tab: undefined }), 'steps'],
  'that page in a frame over a page': [own('/steps.html', { frameId: 3 }), undefined],
  'the card without a tab': [own('/card.html', { frameId: undefined, tab: undefined }), undefined],
  'a page whose address imitates the side panel': [sender({ url: 'https://erp.example/sidepanel.html' }), 'page'],
  'a page of ours with another origin': [own('/dashboard.html', { origin: 'null' }), undefined],
  'the practice page': [own('/practice.html'), 'page'],
  'the practice page in a frame': [own('/practice.html', { frameId: 3 }), undefined],
  'the practice page in a sandboxed tab': [own('/practice.html', { origin: 'null' }), undefined],
  'a page beside the practice page': [own('/practice/practice.html'), 'dashboard'],
  'another extension': [own('/dashboard.html', { id: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }), undefined],
  'a page of another extension': [sender({ url: 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/card.html' }), 'page'],
  'a page whose address imitates ours': [sender({ url: 'https://erp.example/card.html' }), 'page'],
  'something without a tab': [own('/dashboard.html', { tab: undefined }), undefined],
  'something without an address': [sender({ url: undefined }), undefined],
  nobody: [{}, undefined],
};
