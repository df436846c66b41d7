// Whether a candidate can be the element at all: what it says, or what stands beside it, must hold (rule A1).
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { telling } from '#lib/page/element/attributes.ts';
import type { Own } from '#lib/page/element/describe.ts';
import { mark, placedAlike, type Read } from '#lib/page/element/marks.ts';
import type { Sames } from '#lib/page/element/parts.ts';
import { touchesAlike } from '#lib/page/element/sameness.ts';
import { wordsIn } from '#lib/page/element/squeezed.ts';

/** Whether what an element says is the same, or it says nothing, as it did before. */
const saysTheSame = (sought: Own, own: Own): boolean =>
  (sought.name !== '' && sought.name === own.name) ||
  (sought.text !== '' && sought.text === own.text) ||
  sought.name + sought.text + own.name + own.text === '';

/** Fewer words than these are the same by chance, unless they are all that is said. */
const fewest = 5;

/** Whether one text begins as the other does, as far as both go. */
const beginsAlike = (said: readonly string[], beside: readonly string[]): boolean => {
  const count = Math.min(said.length, beside.length);
  return (
    count >= Math.min(fewest, Math.max(1, said.length)) && said.slice(0, count).join(' ') === beside.slice(0, count).join(' ')
  );
};

/** Whether a candidate says what stood right beside the one sought: it is that neighbour, come into its place. */
const stoodBeside = ({ neighbours }: ElementEvidence, { text, name }: Own): boolean => {
  const said = wordsIn(text || name);
  return beginsAlike(said, wordsIn(neighbours.after)) || beginsAlike(said.toReversed(), wordsIn(neighbours.before).toReversed());
};

/** Whether both stand under the same two nearest headings and the same head of a column: manuals say much alike in one section after another. */
const isUnderTheSame = ({ neighbours: { headings, column } }: ElementEvidence, other: Read['neighbours']): boolean =>
  column === other.column && [-1, -2].every((place) => headings.at(place) === other.headings.at(place));

/**
 * Whether a candidate can be the one at all. What says the same and was the only one is; one among others that look the same needs
 * its surroundings; and what says something else needs what stands right beside it, on one side or on both.
 */
export const mayBe = (sought: ElementEvidence, { own, neighbours }: Read, same: Sames): boolean => {
  const before = sought.neighbours;
  const isSilent = sought.name + sought.text === '' || own.name + own.text === '';
  const touches = [touchesAlike(before.before, neighbours.before, true), touchesAlike(before.after, neighbours.after, false)];
  const count = touches.filter(Boolean).length;
  const order = placedAlike(before.order[0], neighbours.order[0]);
  const isInPlace = order === undefined || order === 1;
  const isMarked = [...telling, 'icon'].some((name) => mark(sought, name) !== '' && mark(sought, name) === mark(own, name));
  if (saysTheSame(sought, own)) {
    if (sought.alike === 0) return true;
    if ((same.heading ?? 1) < 0.75) return false;
    if (before.row === '') return (count === 2 && isInPlace) || (count > 0 && isMarked);
    // Where the entries beside say the same as its own, only their number tells them apart.
    const isRepeated = before.row === before.above || before.row === before.below;
    const isInRow = (same.row ?? 0) >= 0.6 && (!isRepeated || placedAlike(before.order[1], neighbours.order[1]) === 1);
    return isInRow && (!isSilent || isInPlace || isMarked);
  }
  if (isSilent) return count === 2 && isInPlace;
  if (stoodBeside(sought, own) || !isUnderTheSame(sought, neighbours)) return false;
  // A cell is told by its row and its column as well.
  const isSameCell = before.column !== '' && before.column === neighbours.column && (same.row ?? 0) >= 0.5;
  const said = Math.max(same.name ?? 0, same.text ?? 0);
  return count === 2 || (count === 1 && (said >= 0.9 || isSameCell));
};
