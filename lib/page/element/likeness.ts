// How like candidates are to the element that was described: by what each is and says itself, and by what it stands among.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { mark, markedAlike, placedAlike, type Read } from '#lib/page/element/marks.ts';
import { mayBe } from '#lib/page/element/may-be.ts';
import { parts, type Sames } from '#lib/page/element/parts.ts';
import { meanOf, sameness, touchesAlike, weightsOf } from '#lib/page/element/sameness.ts';

export interface Weighed {
  read: Read;
  /** From 0 to 1. */
  likeness: number;
}

/** How much of likeness lies in the element itself: for one that was alone of its sort, and for one among others that look the same. */
const shares = { alone: 0.7, alike: 0.4 };

/** From 0 to 1: what it is and says by itself, and what it stands among, which counts for more where others look the same. */
const likenessOf = (sought: ElementEvidence, read: Read, same: Sames): number => {
  const { own, neighbours } = read;
  const icon = mark(sought, 'icon') || mark(own, 'icon') ? Number(mark(sought, 'icon') === mark(own, 'icon')) : undefined;
  const marked = markedAlike(sought, own);
  const by = meanOf([
    [5, same.name === undefined && same.text === undefined ? undefined : Math.max(same.name ?? 0, same.text ?? 0)],
    // A new build renames much: what differs says less than what is the same.
    [marked === 0 ? 1 : 2, marked],
    [2, icon],
    [1, same.looks],
    [0.5, same.classes],
    [1, sought.value && sought.value === read.value ? 1 : undefined],
  ]);
  const [left, right] = [sought.neighbours, neighbours];
  const among = meanOf([
    [4, same.row],
    [2, Number(touchesAlike(left.before, right.before, true))],
    [2, Number(touchesAlike(left.after, right.after, false))],
    [0.5, same.before],
    [0.5, same.after],
    [1, same.column],
    [1, same.headings],
    [0.5, same.above],
    [0.5, same.below],
    [1.5, placedAlike(left.order[0], right.order[0])],
    [1, placedAlike(left.order[1], right.order[1])],
  ])!;
  const kind =
    0.7 +
    0.2 * Number(sought.role === own.role) +
    0.1 * Number(sought.tag === own.tag && mark(sought, 'type') === mark(own, 'type'));
  const share = sought.alike > 0 ? shares.alike : shares.alone;
  return kind * (by === undefined ? among : share * by + (1 - share) * among);
};

/** Weighs candidates against the element that was described, in their order. One that cannot be it weighs nothing. */
export const weighAll = (sought: ElementEvidence, candidates: readonly Read[]): Weighed[] => {
  const self = { own: sought, neighbours: sought.neighbours };
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const weights = names.map((name) => weightsOf(candidates.map(parts[name])));
  return candidates.map((read) => {
    const same = Object.fromEntries(
      names.map((name, at) => [name, sameness(parts[name](self), parts[name](read), weights[at]!)]),
    ) as Sames;
    return { read, likeness: mayBe(sought, read, same) ? likenessOf(sought, read, same) : 0 };
  });
};
