// Draws masks into pictures: flat, before and after a picture is made smaller, so that nothing of what lies beneath shines through.
import { maskColour as flat, maskStyle, outwards, scaled, wider, type Box, type Mask } from '#lib/privacy/mask.ts';

/** Whole pixels that a smaller picture may mix with their neighbours. */
const mixing = 2;

type Canvas = OffscreenCanvas;
export type Drawing = OffscreenCanvasRenderingContext2D;

const drawingOf = (canvas: Canvas): Drawing => {
  // Read back again and again: kept in memory rather than on a graphics card.
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) throw new Error('No picture can be drawn here. Nothing was kept. Describe in words what you saw.');
  return drawing;
};

/** A picture from a file, as large as it is. */
export const open = async (file: Blob): Promise<Drawing> => {
  const bitmap = await createImageBitmap(file);
  const drawing = drawingOf(new OffscreenCanvas(bitmap.width, bitmap.height));
  drawing.drawImage(bitmap, 0, 0);
  bitmap.close();
  return drawing;
};

/** Covers every box with the one colour, out to whole pixels. Gives what was covered. */
export const cover = <B extends Box>(drawing: Drawing, boxes: readonly B[]): B[] => {
  const { width, height } = drawing.canvas;
  drawing.fillStyle = maskStyle;
  return boxes.flatMap((box) => {
    const whole = outwards(box, { width, height });
    if (!whole) return [];
    drawing.fillRect(whole.left, whole.top, whole.width, whole.height);
    return [{ ...box, ...whole }];
  });
};

/**
 * The picture in another size, `by` at most 1, with the masks in it. They are covered first as they are and then as they have become:
 * making smaller mixes what is beside a mask with its colour and never with what it hides.
 */
export const smaller = (large: Drawing, masks: readonly Mask[], by: number): { drawing: Drawing; masks: Mask[] } => {
  const covered = cover(large, masks);
  const { width, height } = large.canvas;
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by)));
  const drawing = drawingOf(canvas);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(large.canvas, 0, 0, canvas.width, canvas.height);
  const size = { x: canvas.width / width, y: canvas.height / height };
  const fit = (mask: Mask): Mask => ({
    ...mask,
    left: mask.left * size.x,
    top: mask.top * size.y,
    width: mask.width * size.x,
    height: mask.height * size.y,
  });
  return { drawing, masks: cover(drawing, covered.map(fit)) };
};

/** Where places that are not covered yet lie in the smaller picture, with room for what was mixed. */
export const fitLater = (masks: readonly Mask[], by: number, within: { width: number; height: number }): Mask[] =>
  masks.flatMap((mask) => {
    const whole = outwards(wider(scaled(mask, by), mixing), within);
    return whole ? [{ ...mask, ...whole }] : [];
  });

/** A part of a picture as one of its own. */
export const partOf = ({ canvas }: Drawing, { left, top, width, height }: Box): Drawing => {
  const drawing = drawingOf(new OffscreenCanvas(width, height));
  drawing.drawImage(canvas, left, top, width, height, 0, 0, width, height);
  return drawing;
};

/** Whether every pixel of a box has the one colour. */
export const isFlat = (drawing: Drawing, { left, top, width, height }: Box): boolean => {
  const { data } = drawing.getImageData(left, top, width, height);
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== flat.red || data[at + 1] !== flat.green || data[at + 2] !== flat.blue || data[at + 3] !== 255) return false;
  return true;
};

/** How light a pixel is, 0 to 255. */
export const lightAt = (drawing: Drawing, x: number, y: number): number => {
  const [red, green, blue] = drawing.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
  return (red! + green! + blue!) / 3;
};

/** The file of a picture: PNG, which changes no pixel. */
export const fileOf = ({ canvas }: Drawing): Promise<Blob> => canvas.convertToBlob({ type: 'image/png' });

/** A file as a `data:` address, which a message can carry. */
export const addressOf = async (bytes: Uint8Array): Promise<string> => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:image/png;base64,${btoa(text)}`;
};

/** The bytes behind a `data:` address. */
export const bytesOf = (address: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (unit) => unit.charCodeAt(0));
