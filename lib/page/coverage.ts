// What capture could not see on a page (rule K5): in view or beside what was selected, and large enough to be read by a person.
import type { Coverage } from '#lib/judgment/evidence.ts';
import type { Box } from '#lib/page/place.ts';
import { allIn } from '#lib/page/element/roots.ts';
import { rootsOf, type Root } from '#lib/page/roots.ts';
import { attributeOf, boxOf, contentTypeOf, likelyShadowOf } from '#lib/page/safe.ts';

/** Smaller frames and drawings carry no text that a person reads: counters, pixels, icons. In CSS pixels. */
const smallest = 40;

/** Elements that are looked at. More would hold up a capture; what lies behind them is seldom in view. */
const mostLooked = 20_000;

/** So far from the selection, in CSS pixels, something still belongs to what the person looked at. */
const beside = 200;

/** What could not be read, for the record, and the host names behind it, for the person alone. */
export interface Unread {
  coverage: Coverage[];
  hosts: string[];
}

const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility?.call(element, {
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  }) ?? true;

const meets = (a: Box, b: Box, room: number): boolean =>
  a.left < b.left + b.width + room &&
  b.left < a.left + a.width + room &&
  a.top < b.top + b.height + room &&
  b.top < a.top + a.height + room;

const hostOf = (frame: Element): string => {
  const address = attributeOf(frame, 'src') || attributeOf(frame, 'data');
  // One whose text stands in the page itself has no host.
  if (address === '' || attributeOf(frame, 'srcdoc') !== '') return '';
  try {
    return new URL(address, frame.baseURI).host;
  } catch {
    return '';
  }
};

/** Frames, drawings and closed parts that cannot be read; says so when the page itself is no text at all. */
export const unreadIn = (page: Document, around?: Box): Unread => {
  if (contentTypeOf(page) === 'application/pdf') return { coverage: [{ code: 'page-unreadable', count: 1 }], hosts: [] };
  const view = { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const isRelevant = ({ element, root }: { element: Element; root: Root }): boolean => {
    const { left, top, width, height } = boxOf(element);
    const box = {
      left: root.x + root.scale * left,
      top: root.y + root.scale * top,
      width: root.scale * width,
      height: root.scale * height,
    };
    if (box.width < smallest || box.height < smallest) return false;
    return (meets(box, view, 0) || (around !== undefined && meets(box, around, beside))) && isShown(element);
  };
  const { roots, closed, shut } = rootsOf(page, mostLooked, likelyShadowOf);
  const drawings = roots.flatMap((root) => [...allIn(root.node, 'canvas')].map((element) => ({ element, root })));
  const frames = closed.filter(isRelevant);
  const found: [Coverage['code'], number][] = [
    ['closed-frames', frames.length],
    ['canvas', drawings.filter(isRelevant).length],
    ['closed-parts', shut.filter(isRelevant).length],
  ];
  return {
    coverage: found.flatMap(([code, count]) => (count > 0 ? [{ code, count: Math.min(count, 9999) }] : [])),
    hosts: [...new Set(frames.map(({ element }) => hostOf(element)))].filter((host) => host !== '').slice(0, 5),
  };
};
