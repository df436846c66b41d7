// Every place where the words of a quote stand on the page, whatever is around them.
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import type { PageText, RootText } from '#lib/page/anchor/text.ts';

/** Places that are looked at. Words that stand more often than this say nothing about where they stand. */
const mostPlaces = 5000;

/** Longest secret that a placeholder may stand for, in units: a private key. */
const longestSecret = 4000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withGaps = (root: RootText, pieces: string[]): Place[] => {
  const pattern = new RegExp(pieces.map(escaped).join(`[^]{1,${longestSecret}}?`), 'g');
  return [...root.words.matchAll(pattern)].map(({ 0: match, index }) => ({ root, from: index, to: index + match.length }));
};

/** Where a text stands in a root, at most `most` times. */
export const placesIn = (root: RootText, words: string, most = mostPlaces): Place[] => {
  const places: Place[] = [];
  for (let at = root.words.indexOf(words); at >= 0 && places.length < most; at = root.words.indexOf(words, at + 1))
    places.push({ root, from: at, to: at + words.length });
  return places;
};

/** All places of the words, in the order of the page. Nothing where they stand too often to be told apart. */
export const occurrences = ({ roots }: PageText, { pieces }: Sought): Place[] => {
  const [only, ...more] = pieces;
  if (only === undefined) return [];
  const places = roots.flatMap((root) => (more.length > 0 ? withGaps(root, pieces) : placesIn(root, only)));
  return places.length < mostPlaces ? places : [];
};
