// What capture could not see on a page (rule K5).
import type { Coverage } from '#lib/judgment/evidence.ts';
import { all, boxOf, contentTypeOf, documentOf } from '#lib/page/safe.ts';

/** Smaller frames and drawings carry no text that a person reads: counters, pixels, icons. In CSS pixels. */
const smallest = 40;

const isSizable = (element: Element): boolean => {
  const { width, height } = boxOf(element);
  return width >= smallest && height >= smallest;
};

const count = (page: Document, selector: string, isUnread: (element: Element) => boolean): number =>
  all(page, selector).filter((element) => isSizable(element) && isUnread(element)).length;

/** Counts frames that cannot be read and drawings; says so when the page itself is no text at all. */
export const coverageOf = (page: Document): Coverage[] => {
  if (contentTypeOf(page) === 'application/pdf') return [{ code: 'page-unreadable', count: 1 }];
  const frames = count(page, 'iframe, frame', (frame) => documentOf(frame) === null);
  const drawings = count(page, 'canvas', () => true);
  return [
    ...(frames > 0 ? [{ code: 'closed-frames', count: Math.min(frames, 9999) } as const] : []),
    ...(drawings > 0 ? [{ code: 'canvas', count: Math.min(drawings, 9999) } as const] : []),
  ];
};
