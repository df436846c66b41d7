// Every place where the words of a quote stand on the page, whatever is around them.
import type { Sought } from '#lib/page/anchor/sought.ts';
import type { Place } from '#lib/page/anchor/surroundings.ts';
import { edge } from '#lib/page/anchor/words.ts';

/** Places that are looked at. Words that stand more often than this say nothing about where they stand. */
const mostPlaces = 5000;

/** Longest secret that a placeholder may stand for, in units: a private key. */
const longestSecret = 4000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withGaps = (units: string, pieces: string[]): Place[] => {
  const pattern = new RegExp(pieces.map(escaped).join(`[^${edge}]{1,${longestSecret}}?`), 'g');
  return [...units.matchAll(pattern)].map(({ 0: match, index }) => ({ from: index, to: index + match.length }));
};

/** Where a text stands, at most `most` times. */
export const placesIn = (units: string, words: string, most = mostPlaces): Place[] => {
  const places: Place[] = [];
  for (let at = units.indexOf(words); at >= 0 && places.length < most; at = units.indexOf(words, at + 1))
    places.push({ from: at, to: at + words.length });
  return places;
};

/** All places of the words, in the order of the page. Nothing where they stand too often to be told apart. */
export const occurrences = (units: string, { pieces }: Sought): Place[] => {
  const [only, ...more] = pieces;
  if (only === undefined) return [];
  const places = more.length > 0 ? withGaps(units, pieces) : placesIn(units, only);
  return places.length < mostPlaces ? places : [];
};
