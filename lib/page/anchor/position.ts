// Where a selection stands in the text of the body (W3C TextPositionSelector), in UTF-16 units of its text nodes.
import { bodyOf, ownerOf, rangeBy } from '#lib/page/safe.ts';

/** Counts the text before the range and inside it; nothing for a range outside the body. */
export const describePosition = (range: Range): { start: number; end: number } | undefined => {
  const body = bodyOf(ownerOf(range.startContainer)!);
  if (!body?.contains(range.commonAncestorContainer)) return undefined;
  const before = rangeBy(body);
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
};
