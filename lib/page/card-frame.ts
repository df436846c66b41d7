// The card over a page: a frame of ours in a closed shadow root on a host in the top layer (rule K3). The two never exchange messages.
import { place, type Box, type Side, type Size } from '#lib/page/place.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

/** What the card takes before it has told its own size. */
const firstSize: Size = { width: 420, height: 264 };

const style = (element: HTMLElement, rules: Record<string, string>): void => {
  // Set one by one and important: a page's content policy does not apply to these, nor do its style sheets win.
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
};

/**
 * Whatever else a page lays over the card or does to its host, the browser tells the card that it is not in sight, and no press counts
 * (`seen-long-enough.ts`). Of a mask it tells nothing: one is taken off before it is drawn.
 */
const keepUnmasked = (host: HTMLElement): MutationObserver => {
  const watch = new MutationObserver(() => {
    for (const name of ['mask-image', '-webkit-mask-box-image-source'])
      if (!['', 'initial', 'none'].includes(host.style.getPropertyValue(name))) style(host, { [name]: 'none' });
  });
  watch.observe(host, { attributes: true });
  return watch;
};

export interface CardFrame {
  /** When something has loaded in the frame: the card, or what a browser shows in its place when a page blocks it. */
  loaded: Promise<true>;
  /** Whether the card is there and drawn. It then holds one empty frame: their number is all that one origin may read of another. */
  isCard(): boolean;
  /** Whether the keyboard goes to the card. */
  isHeld(): boolean;
  isOpen(): boolean;
  hold(): void;
  letGo(): void;
  resize(size: Size): void;
  /** Undrawn it keeps its place and the keyboard. */
  hide(isHidden: boolean): void;
  remove(): void;
}

/** Where the card is to be: what it belongs to, and what it must leave free. */
export interface Surroundings {
  around?: Box | undefined;
  keepFree: Box[];
}

/** Puts the card up; nothing where the page cannot show a popover or have one more frame. `removed` is called once, whoever takes it away. */
export const openFrame = (
  holder: Element,
  address: string,
  { around, keepFree }: Surroundings,
  removed: () => void,
): CardFrame | undefined => {
  const page = holder.ownerDocument;
  const host = page.createElementNS(xhtml, 'div') as HTMLElement;
  const frame = page.createElementNS(xhtml, 'iframe') as HTMLIFrameElement;
  const shadow = host.attachShadow({ mode: 'closed' });
  let side: Side | undefined;
  let size = firstSize;
  let unmasking: MutationObserver | undefined;

  const remove = () => {
    if (!host.isConnected) return;
    unmasking?.disconnect();
    host.remove();
    page.defaultView?.removeEventListener('resize', put);
    removed();
  };
  const put = () => {
    const view = { width: page.documentElement.clientWidth, height: page.defaultView?.innerHeight ?? 0 };
    const { left, top, width, height, ...at } = place(size, around, keepFree, view, side);
    side = at.side;
    style(host, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };

  style(host, { all: 'initial', position: 'fixed', display: 'block', inset: 'auto', 'border-radius': '10px' });
  style(host, { 'box-shadow': '0 8px 28px rgb(0 0 0 / .18)', overflow: 'hidden' });
  // The card follows the person's colour scheme; a frame of another scheme than its element's gets an opaque backdrop.
  style(frame, { border: '0', width: '100%', height: '100%', display: 'block', 'color-scheme': 'light dark' });
  host.setAttribute('popover', 'manual');
  frame.title = 'Precedent';
  frame.allow = 'clipboard-write';
  frame.src = address;
  put();
  let loads = 0;
  const loaded = new Promise<true>((resolve) => {
    frame.addEventListener('load', () => {
      // A second load means that something navigated our frame: whatever it shows now is not the card.
      if (++loads > 1) remove();
      else resolve(true);
    });
  });
  shadow.append(frame);
  try {
    holder.append(host);
    host.showPopover();
    // Chromium gives a page a thousand frames: where it has them all, ours stays without a document for ever.
    if (!frame.contentWindow) throw new Error('No frame');
  } catch {
    host.remove();
    return undefined;
  }
  page.defaultView?.addEventListener('resize', put);
  unmasking = keepUnmasked(host);
  return {
    loaded,
    isCard: () => frame.contentWindow?.length === 1,
    isHeld: () => shadow.activeElement === frame,
    isOpen: () => host.isConnected,
    hold: () => frame.focus({ preventScroll: true }),
    letGo: () => frame.blur(),
    hide: (isHidden) => style(host, { opacity: isHidden ? '0' : '1' }),
    resize: (next) => {
      size = next;
      put();
    },
    remove,
  };
};
