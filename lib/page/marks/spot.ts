// Where the sign of a mark goes: beside its words, where nothing of the page is; where there is no such place it is drawn nowhere.
import type { Box } from '#lib/page/place.ts';
import { boxOf, isElement, parentOf } from '#lib/page/safe.ts';
import { isFree } from '#lib/page/marks/view.ts';

export interface Spot {
  x: number;
  y: number;
}

/** From one sign to the next beside it. */
const step = 20;
/** From the words to the middle of the sign. */
const gap = 14;

/** The nearest element around that is no part of a line. */
const blockOf = (element: Element): Element => {
  let at = element;
  for (let up = parentOf(at); getComputedStyle(at).display === 'inline' && up && isElement(up); up = parentOf(at)) at = up;
  return at;
};

/**
 * The middle of the sign, in pixels of the page on top: in the margin before the first line, else after the last one, else on the corner of
 * the first. `taken` are those of other marks.
 */
export const spotFor = (page: Document, lines: readonly Box[], around: Element, taken: readonly Spot[]): Spot | undefined => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const isRightToLeft = getComputedStyle(around).direction === 'rtl';
  const block = boxOf(blockOf(around));
  const middle = ({ top, height }: Box): number => top + Math.min(height, 24) / 2;
  const [before, outwards] = isRightToLeft ? [block.right + gap, 1] : [block.left - gap, -1];
  const after = isRightToLeft ? last.left - gap : last.left + last.width + gap;
  const corner = isRightToLeft ? first.left + first.width : first.left;
  const near = Math.abs(before - corner) < 120 ? before : corner - gap;
  const spots: Spot[] = [
    ...[0, 1, 2].flatMap((nth) => [
      { x: near + outwards * nth * step, y: middle(first) },
      { x: after - outwards * nth * step, y: middle(last) },
    ]),
    { x: corner, y: first.top - 6 },
  ];
  const isOpen = ({ x, y }: Spot): boolean =>
    taken.every((other) => Math.abs(other.x - x) >= step - 2 || Math.abs(other.y - y) >= step - 2);
  return spots.find((spot) => isOpen(spot) && isFree(page, spot, around));
};
