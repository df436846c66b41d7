// Evidence as selectors of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, section 4.2). Each sort of evidence
// says which selectors it becomes; one that has none yet is passed over.
import type { Evidence, QuoteEvidence } from '#lib/judgment/evidence.ts';

/** One way to the same part of a page. Several stand side by side: a reader takes the first that still leads there. */
export type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'CssSelector' | 'XPathSelector'; value: string; refinedBy?: Selector }
  | { type: 'RangeSelector'; startSelector: Selector; endSelector: Selector };

type Of<Type extends Evidence['type']> = Extract<Evidence, { type: Type }>;

const quoteSelector = ({ exact, prefix, suffix }: QuoteEvidence): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix ? { prefix } : {}),
  ...(suffix ? { suffix } : {}),
});

/** The model counts code points, records count UTF-16 units; `pairs` says how many units are the second half of a character. */
const positionSelector = ({ start, end, pairs }: NonNullable<QuoteEvidence['position']>): Selector => {
  const { before, inside } = pairs ?? { before: 0, inside: 0 };
  return { type: 'TextPositionSelector', start: start - before, end: end - before - inside };
};

/** One end as the model has it: inside a text by its place there, between elements by the node that comes next. */
const endSelector = (path: string, offset: number): Selector =>
  /\/text\(\)\[\d+\]$/.test(path)
    ? { type: 'XPathSelector', value: path, refinedBy: { type: 'TextPositionSelector', start: offset, end: offset } }
    : { type: 'XPathSelector', value: `${path}/node()[${offset + 1}]` };

/**
 * Nothing where an end cannot be said: offsets in a text that holds characters of two units are not known in code points, and an end
 * behind the last child of an element has no node that comes next.
 */
const rangeSelector = ({ range, position }: QuoteEvidence): Selector[] => {
  if (!range || !position || position.pairs) return [];
  const { start, startOffset, end, endOffset } = range;
  if (!end.endsWith(']') || (!/\/text\(\)\[\d+\]$/.test(end) && endOffset > 0)) return [];
  return [{ type: 'RangeSelector', startSelector: endSelector(start, startOffset), endSelector: endSelector(end, endOffset) }];
};

const selectors: { readonly [Type in Evidence['type']]?: (evidence: Of<Type>) => Selector[] } = {
  quote: (quote) => [
    quoteSelector(quote),
    ...(quote.position ? [positionSelector(quote.position)] : []),
    ...rangeSelector(quote),
    ...(quote.css ? [{ type: 'CssSelector' as const, value: quote.css }] : []),
  ],
};

/** The selectors of one piece of evidence, the most telling first; none where its sort has none. */
export const selectorsOf = <Type extends Evidence['type']>(evidence: Of<Type>): Selector[] =>
  (selectors[evidence.type] as ((evidence: Of<Type>) => Selector[]) | undefined)?.(evidence) ?? [];
