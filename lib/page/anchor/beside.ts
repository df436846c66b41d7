// First way: each place of the words, weighed by what is next to it. What is farther off may have changed.
import { apart } from '#lib/page/anchor/apart.ts';
import { gapsIn } from '#lib/page/anchor/cut-out.ts';
import { occurrences } from '#lib/page/anchor/occurrences.ts';
import { weigh } from '#lib/page/anchor/surroundings.ts';
import { ambiguous, type Way } from '#lib/page/anchor/way.ts';

/**
 * Exact where both sides agree. Several such places, and one beside a gap that the words were perhaps taken out of, are told apart by the
 * whole surroundings, else by the page's structure, or not at all.
 */
export const beside: Way = (page, sought) => {
  const { units } = page;
  const alike = occurrences(units, sought)
    .map((place) => ({ place, ...weigh(units, place, sought) }))
    .filter(({ agrees }) => agrees);
  if (alike.length === 0) return undefined;
  const whole = alike.filter(({ isWhole }) => isWhole);
  const places = (whole.length > 0 ? whole : alike).map(({ place }) => place);
  const gaps = sought.structure ? gapsIn(page, sought) : [];
  const isAlone = places.length + gaps.length === 1;
  const place = isAlone ? places[0] : apart(page, sought, [...places, ...gaps]);
  if (!place || gaps.includes(place)) return ambiguous;
  return { status: 'exact', sureness: !isAlone ? 0.8 : whole.length > 0 ? 1 : 0.9, place };
};
