// Matchers of others, each as its own documentation has it used, behind one call. Runs in the page.
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import { peers } from '#tests/bench/anchors/peer-names.ts';

/** A quote as all of them take it: raw text of the body, 32 units of it on either side, and where it stood. */
export interface RawQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

/** Where it stands in the text of the body, or nothing. */
export type Matcher = (quote: RawQuote) => Promise<Span | undefined> | Span | undefined;
export type Span = readonly [from: number, to: number];

const likeness = (text: string, part: string): number => {
  if (part === '' || text === '') return 0;
  const errors = Math.min(...search(text, part, part.length).map((match) => match.errors));
  return 1 - errors / part.length;
};

const bestOf = (text: string, quote: string): { start: number; end: number; errors: number }[] => {
  const exact = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
};

/**
 * The idea of Hypothesis: all places of the quote with fewest errors, at most half of it, and of these the one whose weighted sum of
 * quote (50), prefix (20), suffix (20) and position (2) is highest. It refuses nothing that it found.
 */
const scored: Matcher = ({ exact, prefix, suffix, start }) => {
  const text = document.body.textContent;
  const places = bestOf(text, exact).map((place) => {
    const before = prefix ? likeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix) : 1;
    const after = suffix ? likeness(text.slice(place.end, place.end + suffix.length), suffix) : 1;
    const near = 1 - Math.abs(place.start - start) / text.length;
    return { ...place, score: 50 * (1 - place.errors / exact.length) + 20 * before + 20 * after + 2 * near };
  });
  const [best] = places.toSorted((a, b) => b.score - a.score);
  return best && [best.start, best.end];
};

const spanOf = (range: Range): Span => {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return [from, from + range.toString().length];
};

const patched: Matcher = ({ start, ...selector }) => {
  const range = toRange(document.body, selector, { hint: start });
  return range ? spanOf(range) : undefined;
};

const demanding: Matcher = async ({ exact, prefix, suffix }) => {
  const scope = document.createRange();
  scope.selectNodeContents(document.body);
  for await (const range of createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix })(scope))
    return spanOf(range);
  return undefined;
};

export const matchers: Readonly<Record<(typeof peers)[number], Matcher>> = {
  [peers[0]]: scored,
  [peers[1]]: patched,
  [peers[2]]: demanding,
};
