// Where words stand on screen and whether they can be seen there: behind a menu, a dialog or a sticky head they cannot.
import type { Box } from '#lib/page/place.ts';
import { bodyOf, boxOf, closest, documentOf, isElement, isText, ownerOf, parentOf } from '#lib/page/safe.ts';

/** Lines of one quote that are looked at. */
const mostLines = 12;

/** How far a document's own viewport is from that of the page on top. */
const offsetOf = (inside: Document): { x: number; y: number } => {
  const at = { x: 0, y: 0 };
  for (let view = inside.defaultView; view?.frameElement; view = view.parent as Window & typeof globalThis) {
    const frame = boxOf(view.frameElement);
    at.x += frame.left + view.frameElement.clientLeft;
    at.y += frame.top + view.frameElement.clientTop;
  }
  return at;
};

/** The element that is on top at a point of the page, inside frames and open shadow roots too. */
export const topAt = (page: Document, x: number, y: number): Element | null => {
  let at: Element | null = page.elementFromPoint(x, y);
  for (let depth = 0; at && depth < 10; depth++) {
    const shadow: ShadowRoot | null = at.shadowRoot;
    const inner: Document | null = documentOf(at);
    const { x: left, y: top } = inner ? offsetOf(inner) : { x: 0, y: 0 };
    const next: Element | null = inner ? inner.elementFromPoint(x - left, y - top) : shadow && shadow.elementFromPoint(x, y);
    if (!next || next === at) return at;
    at = next;
  }
  return at;
};

/** The element around the beginning of a range. */
export const elementOf = ({ startContainer }: Range): Element | null => {
  const at = isElement(startContainer) ? startContainer : parentOf(startContainer);
  return at && isElement(at) ? at : null;
};

/** The lines of a range, or the box of the element that it is around, that are in view and that nothing covers, in pixels of the page on top. */
export const linesOf = (page: Document, range: Range, element?: Element): Box[] => {
  const within = ownerOf(range.startContainer);
  const view = page.defaultView;
  if (!within || !view) return [];
  const { x, y } = offsetOf(within);
  const lines: Box[] = [];
  for (const { left, top, width, height } of element ? [boxOf(element)] : range.getClientRects()) {
    const line = { left: left + x, top: top + y, width, height };
    if (width < 1 || height < 1 || line.top + height < 0 || line.top > view.innerHeight) continue;
    const above = lines.at(-1);
    // A line that is parted by an element in it is one line.
    if (above && Math.abs(above.top + above.height - line.top - height) < 3 && Math.abs(above.left + above.width - line.left) < 8)
      above.width = line.left + width - above.left;
    else lines.push(line);
    if (lines.length >= mostLines) break;
  }
  const around = element ?? range.commonAncestorContainer;
  return lines.filter(({ left, top, width, height }) => {
    const on = topAt(page, left + Math.min(4, width / 2), top + height / 2);
    return on !== null && (on.contains(around) || around.contains(on));
  });
};

const controls =
  'a,button,input,select,textarea,summary,[for],option,video,audio,iframe,canvas,img,[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch],[contenteditable]';

/** Whether a letter next to a point of the sign at x, y reaches under it. */
const hasWord = (page: Document, across: number, x: number, y: number): boolean => {
  const caret = page.caretRangeFromPoint?.(across, y);
  if (!caret || !isText(caret.startContainer)) return false;
  const text = caret.startContainer;
  caret.setStart(text, Math.max(0, caret.startOffset - 1));
  caret.setEnd(text, Math.min(text.length, caret.endOffset + 2));
  return [...caret.getClientRects()].some(
    ({ left, right, top, bottom, width }) => width > 0 && right >= x - 9 && left <= x + 9 && bottom >= y - 6 && top <= y + 6,
  );
};

/** Whether there is neither a control nor a word at a place; one that the words themselves stand in does no harm. */
export const isFree = (page: Document, { x, y }: { x: number; y: number }, around: Element): boolean => {
  const view = page.defaultView!;
  if (x < 12 || y < 12 || x > view.innerWidth - 12 || y > view.innerHeight - 12) return false;
  // Its whole target, corner by corner: nothing of the page's own may become harder to hit.
  for (const [right, down] of [
    [0, 0],
    [-11, -11],
    [11, -11],
    [-11, 11],
    [11, 11],
  ] as const) {
    const at = topAt(page, x + right, y + down);
    const control = at && closest(at, controls);
    if (control && !control.contains(around)) return false;
  }
  return [x - 8, x, x + 8].every((across) => !hasWord(page, across, x, y));
};

/** Whether what stands behind an element is dark: the page's own colour decides how a mark is drawn, not the person's scheme. */
export const isOnDark = (element: Element): boolean => {
  for (let at: Node | null = element; at; at = parentOf(at) ?? (at as ShadowRoot).host ?? null) {
    if (!isElement(at)) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
  }
  const body = bodyOf(ownerOf(element)!);
  // A page without any colour is drawn on the browser's own ground, which follows its scheme.
  return /^dark$/.test(getComputedStyle(body ?? element).colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches;
};
