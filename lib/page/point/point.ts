// Lets an admin point at a part of a page, by pointer or by arrows, and answers with a selector for it. Draws in a closed shadow root on a
// host of its own, reads only what is pointed at when it is chosen, and leaves nothing behind.
import { plainSelector } from '#lib/page/point/selector.ts';
import { before, bodyOf, boxOf, focusedIn, isElement, nextOf, parentOf, rootOf, firstOf } from '#lib/page/safe.ts';
import { visibleText } from '#lib/page/visible-text.ts';

/** What was pointed at: a selector for it, and the first of what stands there, for the admin to know it by. */
export interface Pointed {
  selector: string;
  text: string;
}

const longestText = 120;

const style = `:host{all:initial;position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;background:none;pointer-events:none}
.at{position:fixed;outline:3px solid Highlight;outline-offset:1px}
p{position:fixed;inset:auto 16px 16px auto;max-width:420px;margin:0;padding:8px 12px;border:1px solid ButtonBorder;border-radius:6px;background:Canvas;color:CanvasText;font:13px/20px system-ui,sans-serif}`;

const nextElement = (element: Element): Element | null => {
  let node = nextOf(element);
  while (node && !isElement(node)) node = nextOf(node);
  return node;
};
const firstElement = (element: Element): Element | null => {
  const node = firstOf(element);
  return node && (isElement(node) ? node : nextElement(node as unknown as Element));
};

/** Where an arrow leads from an element. */
const moved = (element: Element, key: string): Element | null => {
  if (key === 'ArrowUp') {
    const parent = parentOf(element);
    return parent && isElement(parent) ? parent : null;
  }
  if (key === 'ArrowDown') return firstElement(element);
  return key === 'ArrowRight' ? nextElement(element) : key === 'ArrowLeft' ? before(element) : null;
};

/** Waits until a part is chosen; null where the person leaves. `asked` says what to point at. */
export const point = (page: Document, asked: string): Promise<Pointed | null> =>
  new Promise((resolve) => {
    const host = page.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    const shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    const [box, hint] = [page.createElement('div'), page.createElement('p')];
    box.className = 'at';
    hint.setAttribute('role', 'status');
    hint.textContent = `Point at ${asked}, and click or press Enter. Arrows go to what is around, inside and beside. Esc leaves.`;
    shadow.append(box, hint);
    host.setAttribute('popover', 'manual');
    rootOf(page).append(host);
    host.showPopover();
    let at: Element = focusedIn(page) ?? bodyOf(page) ?? rootOf(page);
    const draw = (): void => {
      const { left, top, width, height } = boxOf(at);
      box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    };
    const stop = new AbortController();
    const end = (chosen: Element | null): void => {
      stop.abort();
      host.remove();
      const selector = chosen ? plainSelector(page, chosen) : undefined;
      resolve(chosen && selector ? { selector, text: visibleText(chosen, longestText) } : null);
    };
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const about = { capture: true, signal: stop.signal };
    addEventListener(
      'pointermove',
      ({ target, isTrusted }) => {
        if (!isTrusted || !(target instanceof Element) || target === host) return;
        at = target;
        draw();
      },
      about,
    );
    for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) addEventListener(name, swallow, about);
    addEventListener(
      'click',
      (event) => {
        swallow(event);
        if (event.isTrusted && event.target instanceof Element) end(event.target);
      },
      about,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.isComposing) return;
        swallow(event);
        if (event.key === 'Escape') end(null);
        else if (event.key === 'Enter') end(at);
        else at = moved(at, event.key) ?? at;
        draw();
      },
      about,
    );
    addEventListener('scroll', draw, about);
    addEventListener('pagehide', () => end(null), about);
    draw();
  });
