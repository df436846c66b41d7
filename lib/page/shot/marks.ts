// Two small patterns in opposite corners of the view. The picture shows them: so it was taken after the card was hidden, whole and in scale.
import type { Box } from '#lib/page/place.ts';

/** One pattern: cells from left to right, 1 for white and 0 for black. */
export interface Mark {
  box: Box;
  cells: number[];
}

const cell = 4;
const count = 10;

const style = (element: HTMLElement, rules: Record<string, string>): void => {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
};

const newCells = (): number[] => Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte % 2);

const drawn = (page: Document, { box: { left, top, width, height }, cells }: Mark): HTMLElement => {
  const host = page.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  style(host, { all: 'initial', position: 'fixed', inset: 'auto', display: 'flex', border: '0', padding: '0', margin: '0' });
  style(host, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, overflow: 'hidden' });
  style(host, { 'pointer-events': 'none', 'forced-color-adjust': 'none', 'color-scheme': 'light' });
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const each of cells) {
    const part = page.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    style(part, {
      width: `${cell}px`,
      height: `${height}px`,
      background: each ? 'Canvas' : 'CanvasText',
      'forced-color-adjust': 'none',
    });
    shadow.append(part);
  }
  return host;
};

/** Puts both up; nothing of the page can read them. Gives what the picture must show, and the way to take them down. */
export const putMarks = (page: Document): { marks: Mark[]; remove(): void } => {
  const [width, height] = [cell * count, cell];
  // Inside of scroll bars, which may lie over the content.
  const right = page.documentElement.clientWidth - width;
  const bottom = Math.min(innerHeight, page.documentElement.clientHeight || innerHeight) - height;
  const marks = [
    { box: { left: 0, top: 0, width, height }, cells: newCells() },
    { box: { left: Math.max(0, right), top: Math.max(0, bottom), width, height }, cells: newCells() },
  ];
  const hosts = marks.map((mark) => drawn(page, mark));
  for (const host of hosts) {
    page.documentElement.append(host);
    host.showPopover();
  }
  return { marks, remove: () => hosts.forEach((host) => host.remove()) };
};
