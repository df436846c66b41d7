// Whether an element is the only one of its name and role, as a way by both needs it to be. Looking through a page for all that are alike
// is most of what a step costs, so what was found counts until the page changes.
import { familyOf, glanceAt, signOf } from '#lib/page/element/family.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { allIn, type Root } from '#lib/page/element/roots.ts';
import { tagOf } from '#lib/page/safe.ts';

/** Elements that one is compared with. */
const most = 400;

/** Milliseconds for which a family is believed to be larger, however often the page changes. */
const believed = 5000;

/** The members of families by their selectors, none of those that are too large, and the turn and the time in which they were looked for. */
const found = new WeakMap<Root, Map<string, { members?: Element[]; turn: number; time: number }>>();

/** Goes up with the first change of the page after a look. */
let turn = 0;

/** Watches no page any more. */
export const forgetAlike = (): void => {
  observer.disconnect();
  turn++;
};
const observer = new MutationObserver(forgetAlike);

const membersIn = (root: Root, family: string): Element[] | undefined => {
  // Also what the page changed just before, in this very task.
  if (observer.takeRecords().length > 0) forgetAlike();
  const families = found.get(root) ?? new Map();
  const known = families.get(family);
  const time = performance.now();
  if (known && (known.turn === turn || (!known.members && time - known.time < believed))) return known.members;
  const all = allIn(root, family);
  const members = all.length > most ? undefined : [...all];
  found.set(root, families.set(family, { members, turn, time }));
  // What makes others members; what a member says is read anew each time.
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['role', 'type', 'contenteditable'] });
  return members;
};

/**
 * Whether no other element of its family says what it says: with its role, or with its tag and type where it says nothing. False where they
 * are too many.
 */
export const isOnlyOfItsName = (element: Element, root: Root, role: string): boolean => {
  const [glance, sign] = [glanceAt(element), signOf(element)];
  const isLike = (other: Element): boolean =>
    other !== element && (glance ? glanceAt(other) === glance && roleOf(other) === role : signOf(other) === sign);
  return membersIn(root, familyOf(tagOf(element), role))?.some(isLike) === false;
};
