// What is drawn over a page: lines under words, and a sign beside them. All of it is in a closed shadow root on one host in the top layer;
// the page sees that host, as large as its window however many marks there are, and nothing of what is in it (rule K8).
import type { Standing } from '#lib/bridge/calls.ts';
import type { Spot } from '#lib/page/marks/spot.ts';
import type { Box } from '#lib/page/place.ts';
import type { Group } from '#lib/store/queries.ts';
import { nameOf, shapeOf } from '#lib/page/marks/shapes.ts';
import { sheet } from '#lib/page/marks/sheet.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

/** One mark as it is to be drawn. */
export interface Drawn {
  nth: number;
  state: Group;
  standing: Standing;
  lines: readonly Box[];
  /** Nothing where there is no room for it; it can be reached by the keyboard all the same. */
  spot: Spot | undefined;
  isDark: boolean;
}

export interface Layer {
  readonly host: HTMLElement;
  /** Shows exactly these. */
  draw(marks: readonly Drawn[]): void;
  /** Whether a point is on a sign. A sign takes a pointer only while one is on it: no page can ask where signs are. */
  point(x: number, y: number): number | undefined;
  remove(): void;
}

interface Kept {
  sign: HTMLButtonElement;
  lines: HTMLElement[];
  look: string;
  spot: Spot | undefined;
}

/** Half of a sign's target. */
const reach = 12;

/** Puts the layer up, empty; nothing where the page cannot show a popover. */
export const openLayer = (holder: Element, open: (nth: number) => void): Layer | undefined => {
  const page = holder.ownerDocument;
  const element = (tag: string): HTMLElement => page.createElementNS(xhtml, tag) as HTMLElement;
  const host = element('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const set = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', inset: '0', width: '100vw', height: '100vh' }))
    set(name, value);
  for (const [name, value] of Object.entries({ display: 'block', overflow: 'clip', contain: 'strict', 'pointer-events': 'none' }))
    set(name, value);
  host.setAttribute('popover', 'manual');
  shadow.adoptedStyleSheets = [sheet()];
  try {
    holder.append(host);
    host.showPopover();
  } catch {
    host.remove();
    return undefined;
  }
  const kept = new Map<number, Kept>();

  // By transforms: what is moved any other way is told to the page as a shift of its layout, with the place where it was.
  const put = (at: HTMLElement, x: number, y: number): void => {
    at.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
  };
  const add = (nth: number): Kept => {
    const sign = element('button') as HTMLButtonElement;
    sign.type = 'button';
    sign.addEventListener('click', ({ isTrusted }) => isTrusted && open(nth));
    shadow.append(sign);
    const made = { sign, lines: [], look: '', spot: undefined };
    kept.set(nth, made);
    return made;
  };
  const drop = ({ sign, lines }: Kept): void => {
    for (const each of [sign, ...lines]) each.remove();
  };
  const drawOne = ({ nth, state, standing, lines, spot, isDark }: Drawn): void => {
    const mark = kept.get(nth) ?? add(nth);
    const look = `${standing} ${isDark ? 'dark' : 'light'} ${spot ? '' : 'unplaced'}`;
    if (mark.look !== state + look) {
      mark.look = state + look;
      mark.sign.className = look;
      mark.sign.replaceChildren(shapeOf(page, state));
      mark.sign.title = nameOf(state, standing);
      mark.sign.setAttribute('aria-label', mark.sign.title);
    }
    mark.spot = spot;
    const { x, y } = spot ?? { x: lines[0]!.left, y: lines[0]!.top };
    put(mark.sign, x - reach, y - reach);
    while (mark.lines.length > lines.length) mark.lines.pop()!.remove();
    lines.forEach((line, place) => {
      const at = (mark.lines[place] ??= shadow.insertBefore(element('i'), mark.sign));
      at.className = look;
      at.style.width = `${Math.round(line.width)}px`;
      put(at, line.left, line.top + line.height - 1);
    });
  };
  return {
    host,
    draw(marks) {
      const shown = new Set(marks.map(({ nth }) => nth));
      for (const [nth, mark] of kept)
        if (!shown.has(nth)) {
          drop(mark);
          kept.delete(nth);
        }
      for (const mark of marks) drawOne(mark);
    },
    point(x, y) {
      let on: number | undefined;
      for (const [nth, { sign, spot }] of kept) {
        const isOn = spot !== undefined && Math.abs(spot.x - x) <= reach && Math.abs(spot.y - y) <= reach;
        sign.toggleAttribute('data-on', isOn);
        if (isOn) on = nth;
      }
      return on;
    },
    remove: () => host.remove(),
  };
};
