// Finds quotes and elements on a page that may still be filled: what is gone is looked for again once the page is at rest, for some seconds at most.
import type { Findable } from '#lib/judgment/evidence.ts';
import { settle } from '#lib/page/anchor/settle.ts';
import type { FindAll } from '#lib/page/finder.ts';

/** Milliseconds in all. What shows later than this is there at the next visit. */
const patience = 3000;

/** How each stands, in their order. A page that changes no more answers after a quarter of a second, where all are there at once. */
export const findLate = async (findAll: FindAll, anchors: readonly Findable[], page: Document): ReturnType<FindAll> => {
  const until = performance.now() + patience;
  let found = await findAll(anchors, page);
  for (let left = patience; left > 0 && found.some(({ status }) => status === 'gone'); left = until - performance.now()) {
    if (!(await settle(page, left))) break;
    found = await findAll(anchors, page);
  }
  return found;
};
