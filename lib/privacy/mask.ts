// Which parts of a picture are covered, as plain arithmetic: every mask reaches outwards to whole pixels, so that none leaves an edge.

/** The one colour of every mask. */
export const maskColour = { red: 0x89, green: 0x86, blue: 0x7f } as const;

/** As style sheets and drawings write it. */
export const maskStyle = `rgb(${maskColour.red} ${maskColour.green} ${maskColour.blue})`;

/** A place in a picture or on a screen, in its pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * field: what stands in a form · recognised: a detector found it · unread: nobody could look into it · hand: the person wants it hidden ·
 * ours: what we put up ourselves to take the picture.
 */
export type Why = 'field' | 'recognised' | 'unread' | 'hand' | 'ours';

export interface Mask extends Box {
  why: Why;
  /** Of what could not be read: what it is, in words for the person. */
  name?: string;
}

/** What the tab showed, smaller and masked but for what could not be read; that is covered when it is shown and when it is kept. */
export interface TakenView {
  /** A `data:` address of a PNG. */
  image: string;
  width: number;
  height: number;
  /** In pixels of the image. Those of `unread` are not yet in it. */
  masks: Mask[];
  /** The part that belongs to what was selected. */
  part: Box;
}

/** The smallest box of whole pixels around a box, inside a picture of that size; nothing where the two do not meet. */
export const outwards = ({ left, top, width, height }: Box, within: { width: number; height: number }): Box | undefined => {
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  const right = Math.min(within.width, Math.ceil(left + width));
  const bottom = Math.min(within.height, Math.ceil(top + height));
  return right > x && bottom > y ? { left: x, top: y, width: right - x, height: bottom - y } : undefined;
};

/** A box with so much more on every side. */
export const wider = <B extends Box>(box: B, room: number): B => ({
  ...box,
  left: box.left - room,
  top: box.top - room,
  width: box.width + 2 * room,
  height: box.height + 2 * room,
});

/** A box in a picture that is so many times as large. */
export const scaled = <B extends Box>(box: B, by: number): B => ({
  ...box,
  left: box.left * by,
  top: box.top * by,
  width: box.width * by,
  height: box.height * by,
});

/** Whether two boxes share a pixel. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** How many places boxes make up: those that overlap are one, such as a number that is split over several elements. */
export const placesIn = (boxes: readonly Box[]): number => {
  const places: Box[][] = [];
  for (const box of boxes) {
    const touched = places.filter((place) => place.some((each) => meet(each, box)));
    for (const place of touched) places.splice(places.indexOf(place), 1);
    places.push([...touched.flat(), box]);
  }
  return places.length;
};

/** What is masked in a part of a picture, counted by reason. */
export const countMasks = (masks: readonly Mask[]): { fields: number; recognised: number; unread: number; byHand: number } => {
  const count = (which: Why) => Math.min(9999, placesIn(masks.filter(({ why }) => why === which)));
  return { fields: count('field'), recognised: count('recognised'), unread: count('unread'), byHand: count('hand') };
};

/** A box as a part of the picture sees it. */
export const fromPart = <B extends Box>(box: B, { left, top }: Box): B => ({ ...box, left: box.left - left, top: box.top - top });
