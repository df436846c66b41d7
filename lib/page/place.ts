// Where the card goes: 8 px from the selection, never over it or the focused field, else bottom right (plain arithmetic).

export interface Size {
  width: number;
  height: number;
}
export interface Box extends Size {
  left: number;
  top: number;
}
export type Side = 'below' | 'above' | 'right' | 'left' | 'corner';

const gap = 8;
const cornerGap = 16;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const isInside = ({ left, top, width, height }: Box, view: Size): boolean =>
  left >= gap && top >= gap && left + width <= view.width - gap && top + height <= view.height - gap;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Finds the place of a card. `around` is what it belongs to; `keepFree` are boxes that it must not cover, all in viewport pixels.
 * `preferred` is the side it is on already, so that a growing card does not jump while there is room.
 */
export const place = (
  card: Size,
  around: Box | undefined,
  keepFree: Box[],
  view: Size,
  preferred?: Side,
): Box & { side: Side } => {
  const width = Math.min(card.width, view.width - 2 * gap);
  const height = Math.min(card.height, view.height - 2 * gap);
  if (around) {
    const left = between(gap, around.left, view.width - gap - width);
    const top = between(gap, around.top, view.height - gap - height);
    const sides: Record<Exclude<Side, 'corner'>, { left: number; top: number }> = {
      below: { left, top: around.top + around.height + gap },
      above: { left, top: around.top - gap - height },
      right: { left: around.left + around.width + gap, top },
      left: { left: around.left - gap - width, top },
    };
    const order = (Object.keys(sides) as Exclude<Side, 'corner'>[]).toSorted(
      (a, b) => Number(b === preferred) - Number(a === preferred),
    );
    for (const side of order) {
      const box = { ...sides[side], width, height };
      if (isInside(box, view) && ![around, ...keepFree].some((free) => overlaps(box, free))) return { ...box, side };
    }
  }
  return {
    left: Math.max(gap, view.width - cornerGap - width),
    top: Math.max(gap, view.height - cornerGap - height),
    width,
    height,
    side: 'corner',
  };
};
