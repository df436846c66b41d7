// In force is the meet of what the person acknowledged, the current document and the managed ceiling: tightening at once, loosening when it
// was seen (rule P2, I9).
import type { ManagedState } from '#lib/policy/managed.ts';
import { limitsOf, meet, nothing, unbounded, unseen, type Limits } from '#lib/policy/limits.ts';
import type { Ceiling, Policy } from '#lib/policy/policy.ts';
import { together } from '#lib/policy/together.ts';

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

const under = (managed: ManagedState, bounded: Limits): Limits => {
  const ceiling = managed.is === 'set' ? meet(bounded, limitsOf(managed.settings.ceiling)) : bounded;
  return managed.is === 'wrong' ? meet(ceiling, nothing) : ceiling;
};

/** The same with what was found in the settings of browser management; wrong ones allow nothing. */
export const inForceUnder = (managed: ManagedState, own: Omit<Documents, 'ceiling'>): Limits => under(managed, inForce(own));

/** What is captured and asked, with the documents of every organisation that this device joined. */
export const allInForceUnder = (managed: ManagedState, all: readonly Omit<Documents, 'ceiling'>[]): Limits =>
  under(managed, together(all.map(inForce)));
