// One try at a picture of a tab: the page says what to mask, the browser draws it, and both must have meant the same moment.
import { browser } from 'wxt/browser';
import * as z from 'zod';
import { bytesOf, lightAt, open, type Drawing } from '#lib/actions/draw-picture.ts';
import type { Shot, View } from '#lib/page/shot/shot.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { findInRuns, type RunSpan } from '#lib/privacy/find-in-runs.ts';
import { scaled, wider, type Box, type Mask } from '#lib/privacy/mask.ts';

const box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const gap = z.enum(['', ' ', '\n']);
const masks = z.array(box.extend({ why: z.enum(['field', 'unread']), name: z.string().max(300).optional() })).max(20_000);
const runs = z.array(z.object({ text: z.string(), gap, seenAs: z.int(), seenGap: gap })).max(60_000);
const view = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  isEnlarged: z.boolean(),
  isWhole: z.boolean(),
  runs,
  masks,
  chosen: box.optional(),
  marks: z.array(z.object({ box, cells: z.array(z.int()).max(40) })).length(2),
});

/** Run in the page, as text: they may name nothing of this file. */
const beginThere = () => (globalThis as { precedentShot?: Shot }).precedentShot?.begin();
const findThere = (spans: RunSpan[]) => (globalThis as { precedentShot?: Shot }).precedentShot?.find(spans);
const endThere = () => (globalThis as { precedentShot?: Shot }).precedentShot?.end();

/** What one try gave: a picture with what to mask in it, in its own pixels, or that something moved. */
export interface Taken {
  picture: Drawing;
  masks: Mask[];
  /** Pixels of the picture for one CSS pixel. */
  scale: number;
  chosen?: Box;
}

const hull = <B extends Box>(a: B, b: Box | undefined): B => {
  if (!b) return a;
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { ...a, left, top, width: right - left, height: bottom - top };
};

/** Whether the picture shows both marks where they must be: then it is whole, in scale, and not older than they are. */
const showsMarks = (picture: Drawing, { marks }: Pick<View, 'marks'>, scale: number): boolean =>
  marks.every(({ box: { left, top, width, height }, cells }) =>
    cells.every((cell, index) => {
      const x = (left + ((index + 0.5) * width) / cells.length) * scale;
      const y = (top + height / 2) * scale;
      return x < picture.canvas.width && y < picture.canvas.height && lightAt(picture, x, y) > 127 === (cell === 1);
    }),
  );

const tooLarge = 'This page is too large to be looked through for what must be hidden. Nothing was kept. Describe what you saw.';
const enlarged = 'This page is enlarged by touch, so what is where cannot be told. Nothing was kept. Reset that and try again.';

/**
 * One try. Nothing where something moved or the picture does not belong to what was read; throws the sentence for a person where no
 * further try would help. The card is back in any case.
 */
export const tryShot = async (tabId: number, windowId: number): Promise<Taken | undefined> => {
  const target = { tabId };
  const inPage = async <T>(func: (...args: never[]) => unknown, schema: z.ZodType<T>, ...args: unknown[]): Promise<T> => {
    const [answer] = await browser.scripting.executeScript({ target, func: func as () => unknown, args: args as [] });
    return schema.parse(answer?.result);
  };
  await browser.scripting.executeScript({ target, files: ['/shot.js'] });
  let end: { isStill: boolean; masks: Mask[] } | undefined;
  const finish = async () =>
    (end ??= (await inPage(endThere, z.object({ isStill: z.boolean(), masks }))) as { isStill: boolean; masks: Mask[] });
  try {
    const seen = (await inPage(beginThere, view)) as View;
    if (!seen.isWhole) throw new Error(tooLarge);
    if (seen.isEnlarged) throw new Error(enlarged);
    const recognised = await inPage(findThere, z.array(box), findInRuns(seen.runs, detectors));
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const { isStill, masks: after } = await finish();
    const picture = await open(new Blob([bytesOf(address)], { type: 'image/png' }));
    const scale = picture.canvas.width / seen.width;
    if (!isStill || after.length !== seen.masks.length || !showsMarks(picture, seen, scale)) return undefined;
    // What is masked as a whole may move a little: everything on its way is covered.
    const moved = seen.masks.map((mask, index) => hull(mask, after[index]));
    const found = recognised.map((each): Mask => ({ ...each, why: 'recognised' }));
    const signs = seen.marks.map(({ box: each }): Mask => ({ ...wider(each, 1), why: 'ours' }));
    const all = [...moved, ...found, ...signs].map((each) => scaled(each, scale));
    return { picture, masks: all, scale, ...(seen.chosen ? { chosen: scaled(seen.chosen, scale) } : {}) };
  } finally {
    await finish().catch(() => {});
  }
};
