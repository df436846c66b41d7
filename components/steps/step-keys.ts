// What tells the steps of a demonstration apart on the desk, whatever the person changes in them.
import { canonical } from '#lib/judgment/canonical.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';

/** What a person cannot change in a step. */
const lasting = (step: Step): object => {
  const { value: _value, more: _more, reason: _reason, ...others } = step as Step & { value?: unknown; more?: unknown };
  return others;
};

/** A key for each step, in their order: what was done to what, and which of those that are alike in that. */
export const stepKeys = (steps: readonly Step[]): string[] => {
  const met = new Map<string, number>();
  return steps.map((step) => {
    const what = canonical(lasting(step));
    const nth = (met.get(what) ?? 0) + 1;
    met.set(what, nth);
    return `${what} ${nth}`;
  });
};
