// Fourth way: the place for which most rare words vote, weighed by all that is known, if it stands out far enough from the next.
import { apart } from '#lib/page/anchor/apart.ts';
import { align } from '#lib/page/anchor/align.ts';
import type { Sought } from '#lib/page/anchor/sought.ts';
import { weigh } from '#lib/page/anchor/surroundings.ts';
import type { PageText } from '#lib/page/anchor/text.ts';
import { bitsOf, vote } from '#lib/page/anchor/vote.ts';
import { ambiguous, type Way } from '#lib/page/anchor/way.ts';
import { weighed, type Weighed } from '#lib/page/anchor/weighing.ts';

/** The one threshold: less sure than this is gone. */
const surest = 0.5;

/** A place whose score is less than this much above the next, as a share, cannot be told from it. */
const least = 0.06;

/** What standing out counts for, up to half the score. */
const outstanding = 2.2;

/** The places of a quote, best first; those that overlap a better one are left out. */
const ranked = (page: PageText, sought: Sought): Weighed[] => {
  const bits = bitsOf(page, sought);
  const best = vote(page, sought, bits)
    .flatMap((place) => weighed(page, sought, bits, align(page, sought, bits, place)) ?? [])
    .toSorted((a, b) => b.score - a.score);
  const isTaken = ({ place }: Weighed, at: number) =>
    best.slice(0, at).some((better) => place.from < better.place.to && better.place.from < place.to);
  return best.filter((each, at) => !isTaken(each, at));
};

/** Moved where the words are the same, whatever stands around them, else changed. */
export const voted: Way = (page, sought) => {
  if (sought.end === sought.first) return undefined;
  const [first, ...others] = ranked(page, sought);
  if (!first) return undefined;
  const [next] = others;
  const marginTo = ({ score }: Weighed) => (first.score - score) / first.score;
  const margin = next ? marginTo(next) : 1;
  const sureness = 1 / (1 + Math.exp(-first.odds - outstanding * Math.min(margin, 0.5)));
  if (sureness < surest) return undefined;
  const alike = [first, ...others.filter((other) => marginTo(other) < least)].map(({ place }) => place);
  const place = alike.length > 1 ? apart(page, sought, alike) : first.place;
  if (!place) return ambiguous;
  const isSame = page.units.slice(place.from, place.to) === sought.pieces.join('');
  const stands = weigh(page.units, place, sought).agrees ? 'exact' : 'moved';
  return { status: isSame ? stands : 'changed', sureness, place };
};
