// First way: each place of the words, weighed by what is next to it. What is farther off may have changed.
import { apart } from '#lib/page/anchor/apart.ts';
import { occurrences } from '#lib/page/anchor/occurrences.ts';
import { weigh } from '#lib/page/anchor/surroundings.ts';
import type { Way } from '#lib/page/anchor/way.ts';

/** Exact where both sides agree. Several such places are told apart by the whole surroundings, else by the page's structure, or not at all. */
export const beside: Way = (page, sought) => {
  const { units } = page;
  const alike = occurrences(units, sought)
    .map((place) => ({ place, ...weigh(units, place, sought) }))
    .filter(({ agreement }) => agreement === 2);
  if (alike.length === 0) return undefined;
  const whole = alike.filter(({ isWhole }) => isWhole);
  const [one, ...others] = whole.length > 0 ? whole : alike;
  if (others.length === 0) return { status: 'exact', sureness: one!.isWhole ? 1 : 0.9, place: one!.place };
  const place = apart(
    page,
    sought,
    [one!, ...others].map((each) => each.place),
  );
  return place ? { status: 'exact', sureness: 0.8, place } : 'ambiguous';
};
