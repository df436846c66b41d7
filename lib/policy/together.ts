// What is captured and asked on a device that joined several organisations: all of their policies at once, the strictest of them wherever
// they bound the same thing, so that a page which one of them leaves alone is left alone. What is agreed to and sent is not weighed by
// this: it follows the policy of the recipient alone.
import { canonical } from '#lib/judgment/canonical.ts';
import { meet, unbounded, type Limits } from '#lib/policy/limits.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What either names. Nothing is a list that was not written: the other one is all that there is. */
const either = <T>(a: readonly T[] | null, b: readonly T[] | null, nameOf: (entry: T) => string): readonly T[] | null => {
  if (a === null || b === null) return a ?? b;
  const all = [...a, ...b].toSorted((one, other) => byText(canonical(one), canonical(other)));
  // Of two that call themselves the same always the same one.
  return all.filter((entry, place) => all.findIndex((each) => nameOf(each) === nameOf(entry)) === place);
};

/**
 * As `meet`, but for what each organisation names of its own, which bounds nothing for the other: how its tools are read, and the kinds of
 * work that its judgments may name. In any order the same.
 */
const beside = (a: Limits, b: Limits): Limits => ({
  ...meet(a, b),
  tools: either(a.tools, b.tools, ({ name }) => name),
  workFunctions: either(a.workFunctions, b.workFunctions, (name) => name),
});

/** All of them at once; as wide as the product is where there is none, and where there is one, that one. */
export const together = ([first = unbounded, ...others]: readonly Limits[]): Limits => others.reduce(beside, first);
