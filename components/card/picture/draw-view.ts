// Draws what was taken as it would be kept: every mask in its one colour, but for places that the person shows.
import { maskStyle, type Box, type TakenView } from '#lib/privacy/mask.ts';

/** Draws that part of the view into a canvas, as large as fits, and gives how many of its CSS pixels one of the view takes. */
export const drawView = (
  canvas: HTMLCanvasElement,
  image: CanvasImageSource,
  view: TakenView,
  part: Box,
  { shown, hidden, room }: { shown: readonly number[]; hidden: readonly Box[]; room: { width: number; height: number } },
): number => {
  const by = Math.min(1, room.width / part.width, room.height / part.height);
  const dense = Math.max(1, devicePixelRatio);
  canvas.width = Math.max(1, Math.round(part.width * by * dense));
  canvas.height = Math.max(1, Math.round(part.height * by * dense));
  canvas.style.width = `${part.width * by}px`;
  canvas.style.height = `${part.height * by}px`;
  const drawing = canvas.getContext('2d')!;
  drawing.scale(by * dense, by * dense);
  drawing.translate(-part.left, -part.top);
  drawing.drawImage(image, 0, 0, view.width, view.height);
  drawing.fillStyle = maskStyle;
  const covered = view.masks.filter(({ why }, index) => why !== 'unread' || !shown.includes(index));
  for (const { left, top, width, height } of [...covered, ...hidden]) drawing.fillRect(left, top, width, height);
  return by;
};
