// Frames of a page's own origin, and theirs: editors write in them. In our isolated world each has globals of ours, that no page sees.
import type { EditsHolder } from '#lib/page/edits/held.ts';
import { all, documentOf } from '#lib/page/safe.ts';

/** Frames that are looked into. */
const most = 100;

/** Our own globals of every frame below a document that can be read. */
export const framesIn = (page: Document): EditsHolder[] => {
  const found: Document[] = [];
  const look = (within: Document): void => {
    for (const frame of all(within, 'iframe, frame')) {
      const inside = documentOf(frame);
      if (!inside || found.length >= most) continue;
      found.push(inside);
      look(inside);
    }
  };
  look(page);
  return found.flatMap(({ defaultView }) => (defaultView as EditsHolder | null) ?? []);
};
