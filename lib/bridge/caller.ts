// Who sent a message, from what the browser says of the sender and never from what the message says.

/** What a browser tells of a sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; windowId?: number | undefined } | undefined;
}

/**
 * page: a script of ours in somebody's page, or our practice page · frame: one in a frame of that page, or in a page inside another · card:
 * the capture card, in a frame or window · panel: the side panel, as such or on top of a tab · steps: the page without a window that stores
 * steps · dashboard: any other top-level page of ours.
 */
export type Caller = 'page' | 'frame' | 'card' | 'panel' | 'steps' | 'dashboard';

/** The side panel, and the small window of the toolbar button that shows a recording. */
const panels = ['/sidepanel.html', '/recording.html'];

/** This extension, as `runtime.id` and the scheme and host of its own pages. */
export interface Self {
  id: string;
  /** Say `chrome-extension://abcdefgh`, without a slash. */
  base: string;
}

/**
 * Says who a sender is, or nothing for senders that may call nothing.
 * A frame of ours over a page has our origin too, so the dashboard is told by being the top of its tab and not the card (rule C8).
 * A side panel has no tab, and no frame number with it, and neither has the page without a window; no other page of ours may speak without one.
 * In a sandboxed page the card's origin is "null"; its address is what the browser loaded and tells it all the same.
 */
export const callerOf = ({ id, url, origin, frameId, tab }: Sender, self: Self): Caller | undefined => {
  if (id !== self.id || !url || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  const isOwn = `${protocol}//${host}` === self.base;
  const isPanel = isOwn && panels.includes(pathname) && origin === self.base;
  const isApart = tab === undefined && frameId === undefined;
  if (isPanel && (frameId === 0 || isApart)) return 'panel';
  if (isOwn && isApart && pathname === '/steps.html' && origin === self.base) return 'steps';
  if (isPanel || tab?.id === undefined || frameId === undefined) return undefined;
  if (!isOwn) return frameId === 0 ? 'page' : 'frame';
  if (pathname === '/card.html') return 'card';
  // A page to capture on that happens to be ours: it may do what a page may, and nothing of review.
  if (pathname === '/practice.html') return frameId === 0 && origin === self.base ? 'page' : undefined;
  return frameId === 0 && origin === self.base ? 'dashboard' : undefined;
};
