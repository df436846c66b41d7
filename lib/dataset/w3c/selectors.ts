// Evidence as selectors of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, section 4.2). Each sort of evidence
// says which selectors it becomes; one that has none is passed over.
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
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

/** What it shows, as words of the page; what it is called or holds is no text of the page. */
const shownText = ({ text, neighbours: { before, after } }: ElementEvidence): Selector[] =>
  text === '' ? [] : [quoteSelector({ type: 'quote', exact: text, prefix: before, suffix: after })];

/** The ways by CSS and by XPath. The model has none by accessible name, and none into frames or shadow roots. */
const waysTo = ({ selectors }: ElementEvidence): Selector[] =>
  selectors.flatMap(([way, ...more]): Selector[] => {
    if (way === undefined || more.length > 0 || /^(?:aria|pierce|text)\//.test(way)) return [];
    return way.startsWith('xpath/')
      ? [{ type: 'XPathSelector', value: way.slice('xpath/'.length) }]
      : [{ type: 'CssSelector', value: way }];
  });

/** What stood there before: an edit is an item of its own, whose body says what became of that. */
const editedText = ({ before }: EditEvidence): Selector[] =>
  before === '' ? [] : [{ type: 'TextQuoteSelector', exact: before }];

const selectors: { readonly [Type in Evidence['type']]?: (evidence: Of<Type>) => Selector[] } = {
  quote: (quote) => [
    quoteSelector(quote),
    ...(quote.position ? [positionSelector(quote.position)] : []),
    ...rangeSelector(quote),
    ...(quote.css ? [{ type: 'CssSelector' as const, value: quote.css }] : []),
  ],
  element: (element) => [...shownText(element), ...waysTo(element)],
  edit: editedText,
};

/** The selectors of one piece of evidence, the most telling first; none where its sort has none. */
export const selectorsOf = <Type extends Evidence['type']>(evidence: Of<Type>): Selector[] =>
  (selectors[evidence.type] as ((evidence: Of<Type>) => Selector[]) | undefined)?.(evidence) ?? [];
