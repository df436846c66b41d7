// Where something stands in the viewport of the page on top, and how much of it its surroundings let through.
import type { Box } from '#lib/page/place.ts';
import type { Root } from '#lib/page/roots.ts';
import { bodyOf, boxOf, isElement, ownerOf, parentOf, rootOf } from '#lib/page/safe.ts';

/** A rectangle of one tree as the page on top has it. */
export const onScreen = ({ left, top, width, height }: Box, { x, y, scale }: Root): Box => ({
  left: x + scale * left,
  top: y + scale * top,
  width: scale * width,
  height: scale * height,
});

/** Whether any of it is in view. */
export const isInView = ({ left, top, width, height }: Box): boolean =>
  width > 0 && height > 0 && left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0;

/** Whether the browser draws it at all. */
export const isDrawn = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, {
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  });

const meet = (a: Box, b: Box): Box => {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(a.left + a.width, b.left + b.width) - left),
    height: Math.max(0, Math.min(a.top + a.height, b.top + b.height) - top),
  };
};

/** These cut nothing off, whatever their style says. */
const uncut = /^(?:inline$|contents|table-(?:row|column|header|footer))/;

/**
 * The part of a rectangle that the elements around it do not cut off, in the same tree. Where it cannot be told whether one cuts, none
 * does: rather too much is masked than too little.
 */
export const uncutPart = (rect: Box, element: Element): Box => {
  let part = rect;
  const page = ownerOf(element);
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at)) {
    const { overflowX, overflowY, position, display } = getComputedStyle(at);
    const isRoot = page !== null && (at === bodyOf(page) || at === rootOf(page));
    if (isRoot || !(at instanceof HTMLElement)) return part;
    const cuts = at !== element && !uncut.test(display) && [overflowX, overflowY].some((each) => /hidden|auto|scroll/.test(each));
    if (cuts) part = meet(part, boxOf(at));
    // What is taken out of the flow may lie outside of the elements around it.
    if (/absolute|fixed/.test(position)) return part;
  }
  return part;
};
