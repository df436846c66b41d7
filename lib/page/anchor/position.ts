// Where a selection stands in the text of the body (W3C TextPositionSelector), in UTF-16 units of its text nodes.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { bodyOf, ownerOf, rangeBy } from '#lib/page/safe.ts';

/** Characters that take two units. */
const pairsIn = (text: string): number => {
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  let count = 0;
  while (pair.test(text)) count++;
  return count;
};

/** The text of the body before a range; nothing for a range outside the body. */
export const textBefore = (range: Range): string | undefined => {
  const body = bodyOf(ownerOf(range.startContainer)!);
  if (!body?.contains(range.commonAncestorContainer)) return undefined;
  const ahead = rangeBy(body);
  ahead.setStart(body, 0);
  ahead.setEnd(range.startContainer, range.startOffset);
  return ahead.toString();
};

/** Counts the text before the range and inside it; nothing for a range outside the body. */
export const describePosition = (range: Range): QuoteEvidence['position'] => {
  const before = textBefore(range);
  if (before === undefined) return undefined;
  const inside = range.toString();
  const pairs = { before: pairsIn(before), inside: pairsIn(inside) };
  return {
    start: before.length,
    end: before.length + inside.length,
    ...(pairs.before + pairs.inside > 0 ? { pairs } : {}),
  };
};
