// The part of a picture that is chosen, as plain arithmetic: moved and sized by keys, drawn anew by a pointer, never outside.
import type { Box } from '#lib/privacy/mask.ts';

interface Size {
  width: number;
  height: number;
}

/** Pixels for one press of an arrow key, and the least that a part has on each side. */
const step = 8;
export const leastSide = 24;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** A box of whole pixels inside the picture, at least as large as a part must be. */
export const inside = ({ left, top, width, height }: Box, view: Size): Box => {
  const size = {
    width: Math.round(between(Math.min(leastSide, view.width), width, view.width)),
    height: Math.round(between(Math.min(leastSide, view.height), height, view.height)),
  };
  return {
    left: Math.round(between(0, left, view.width - size.width)),
    top: Math.round(between(0, top, view.height - size.height)),
    ...size,
  };
};

const arrows: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** The box after a key: arrows move it, with Shift they move its right and lower edge. Nothing for other keys. */
export const afterKey = (box: Box, key: string, isSizing: boolean, view: Size): Box | undefined => {
  const [x, y] = arrows[key] ?? [];
  if (x === undefined || y === undefined) return undefined;
  if (!isSizing) return inside({ ...box, left: box.left + x, top: box.top + y }, view);
  const width = Math.min(box.width + x, view.width - box.left);
  const height = Math.min(box.height + y, view.height - box.top);
  return inside({ ...box, width, height }, view);
};

/** The box between two points, in any direction. */
export const spanned = (a: { x: number; y: number }, b: { x: number; y: number }, view: Size): Box =>
  inside({ left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, view);
