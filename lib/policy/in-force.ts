// In force is the meet of what the person acknowledged, the current document and the managed ceiling: tightening at once, loosening when it
// was seen (rule P2, I9).
import type { ManagedState } from '#lib/policy/managed.ts';
import { limitsOf, meet, nothing, unbounded, unseen, type Limits } from '#lib/policy/limits.ts';
import type { Ceiling, Policy } from '#lib/policy/policy.ts';

export interface Documents {
  /** The policy that the person has seen and accepted. */
  acknowledged?: Policy | undefined;
  /** The newest that was fetched and believed. */
  current?: Policy | undefined;
  /** What browser management bounds. */
  ceiling?: Ceiling | undefined;
}

/** What is in force. How long a policy holds is said by the current one alone: a renewed one needs no new look. */
export const inForce = ({ acknowledged, current, ceiling }: Documents): Limits => {
  const seen = acknowledged ? { ...limitsOf(acknowledged), notAfter: null } : unseen;
  const own = current ? meet(seen, limitsOf(current)) : unbounded;
  return ceiling ? meet(own, limitsOf(ceiling)) : own;
};

/** The same with what was found in the settings of browser management; wrong ones allow nothing. */
export const inForceUnder = (managed: ManagedState, own: Omit<Documents, 'ceiling'>): Limits => {
  const bounded = inForce({ ...own, ceiling: managed.is === 'set' ? managed.settings.ceiling : undefined });
  return managed.is === 'wrong' ? meet(bounded, nothing) : bounded;
};
