// Describes a selection so that it can be found again, by all that W3C selectors can say of it: the pair of `find`.
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { describeCss } from '#lib/page/anchor/css.ts';
import { describePosition } from '#lib/page/anchor/position.ts';
import { describeQuote } from '#lib/page/anchor/quote.ts';
import { describeRange } from '#lib/page/anchor/range.ts';
import { describeStructure } from '#lib/page/anchor/structure.ts';
import { isElement, parentOf } from '#lib/page/safe.ts';

/** `words` are what the browser gives as the selection's text: without what is hidden, with line ends between blocks. */
export const describe = (range: Range, words: string): QuoteEvidence => {
  const { commonAncestorContainer: common } = range;
  const element = isElement(common) ? common : parentOf(common);
  const position = describePosition(range);
  const ends = describeRange(range);
  const css = element && isElement(element) ? describeCss(element) : undefined;
  return {
    type: 'quote',
    ...describeQuote(words, range),
    ...(position ? { position } : {}),
    ...(ends ? { range: ends } : {}),
    ...(css ? { css } : {}),
    structure: describeStructure(range),
  };
};
